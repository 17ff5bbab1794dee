import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { commands, menuNames } from '../../shared/commands/table.ts'
import { accelerator } from './accelerator.ts'
import { menuTemplate } from './menu-template.ts'

function template({ mac = false, locale = 'en' as 'en' | 'ko', choose = (_id: string) => {} } = {}) {
  return menuTemplate({ commands, locale, mac, choose })
}

function items(menus: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
}

describe('the menu', () => {
  it('holds every command of the table once, under its own menu and in its order', () => {
    const ids = items(template()).flatMap(({ id }) => id ?? [])
    const inMenuOrder = Object.keys(menuNames).flatMap((menu) =>
      commands.filter((command) => command.menu === menu).map(({ id }) => id),
    )
    expect(ids).toEqual(inMenuOrder)
    expect(new Set(ids).size).toBe(commands.length)
  })

  it('tells which command was chosen', () => {
    const chosen: string[] = []
    const all = items(template({ choose: (id) => chosen.push(id) }))
    const importing = all.find(({ id }) => id === 'story.import')
    // The command needs nothing of what Electron hands to a click.
    ;(importing?.click as undefined | (() => void))?.()
    expect(chosen).toEqual(['story.import'])
  })

  it('shows each command’s keys and leaves it to the page to hear them', () => {
    for (const command of commands) {
      const item = items(template()).find(({ id }) => id === command.id)
      const keys = 'keys' in command ? command.keys : undefined
      expect(item?.accelerator).toBe(keys === undefined ? undefined : accelerator(keys))
      if (keys !== undefined) expect(item?.registerAccelerator).toBe(false)
    }
  })

  it('speaks Korean throughout', () => {
    const labels = [...template({ locale: 'ko' }), ...items(template({ locale: 'ko' }))].flatMap(
      ({ label }) => label ?? [],
    )
    expect(labels).toContain('가져오기…')
    expect(labels.filter((label) => !/[\p{Script=Hangul}]/u.test(label))).toEqual([])
  })

  it('keeps cut, copy and paste, without which a Mac’s text fields have none', () => {
    const roles = items(template({ mac: true })).flatMap(({ role }) => role ?? [])
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']))
  })

  it('begins with the application’s own menu on a Mac, and ends File with Quit elsewhere', () => {
    expect(template({ mac: true })[0]?.role).toBe('appMenu')
    expect(template({ mac: true }).at(-2)?.role).toBe('windowMenu')
    const file = template().find(({ id }) => id === 'file')?.submenu
    expect(Array.isArray(file) ? file.at(-1)?.role : undefined).toBe('quit')
  })
})

describe('an accelerator', () => {
  it.each([
    ['Mod-Alt-n', 'CommandOrControl+Alt+N'],
    ['Shift-F6', 'Shift+F6'],
    ['Alt-ArrowDown', 'Alt+Down'],
    ['Mod-Shift-Enter', 'CommandOrControl+Shift+Enter'],
    ['F9', 'F9'],
  ])('of %s is %s', (keys, written) => {
    expect(accelerator(keys)).toBe(written)
  })
})
