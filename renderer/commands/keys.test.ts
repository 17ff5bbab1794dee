import { describe, expect, it } from 'vitest'
import { commands } from '../../shared/commands/table.ts'
import { type Pressed, digitOf, matchesKeys } from './keys.ts'

describe('matchesKeys', () => {
  it('takes Mod for Ctrl, and for Cmd on a Mac', () => {
    expect(matchesKeys('Mod-k', press('k', 'KeyK', 'ctrl'), false)).toBe(true)
    expect(matchesKeys('Mod-k', press('k', 'KeyK', 'meta'), true)).toBe(true)
    expect(matchesKeys('Mod-k', press('k', 'KeyK', 'meta'), false)).toBe(false)
  })

  it('wants exactly the modifiers that are named', () => {
    expect(matchesKeys('Mod-Enter', press('Enter', 'Enter', 'ctrl', 'shift'), false)).toBe(false)
    expect(matchesKeys('Mod-Shift-Enter', press('Enter', 'Enter', 'ctrl', 'shift'), false)).toBe(true)
    expect(matchesKeys('F8', press('F8', 'F8', 'shift'), false)).toBe(false)
  })

  it('knows a letter by its place where the layout is Korean', () => {
    expect(matchesKeys('Mod-k', press('ㅏ', 'KeyK', 'ctrl'), false)).toBe(true)
  })

  it('goes by the letter, not the place, where the layout is another Latin one', () => {
    // On AZERTY the key at KeyQ gives "a".
    expect(matchesKeys('Mod-a', press('a', 'KeyQ', 'ctrl'), false)).toBe(true)
    expect(matchesKeys('Mod-q', press('a', 'KeyQ', 'ctrl'), false)).toBe(false)
  })

  it('knows a digit that Shift or Alt has turned into another character', () => {
    expect(matchesKeys('Mod-Alt-2', press('™', 'Digit2', 'meta', 'alt'), true)).toBe(true)
  })

  it('gives no two commands the same keys', () => {
    const keys = commands.flatMap((command) => ('keys' in command ? [command.keys] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('digitOf', () => {
  it('knows the digits of both rows and nothing else', () => {
    expect(digitOf({ code: 'Digit3' })).toBe(3)
    expect(digitOf({ code: 'Numpad9' })).toBe(9)
    expect(digitOf({ code: 'Digit0' })).toBeUndefined()
    expect(digitOf({ code: 'KeyA' })).toBeUndefined()
  })
})

function press(key: string, code: string, ...held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[]): Pressed {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  }
}
