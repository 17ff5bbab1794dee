import { describe, expect, it } from 'vitest'
import { type Machine, findBrowser, hasDisplay } from './find-browser.ts'

function machine(parts: Partial<Machine> & { readonly has: readonly string[] }): Machine {
  return {
    platform: 'linux',
    env: {},
    home: '/home/mira',
    exists: (path) => parts.has.includes(path),
    ...parts,
  }
}

describe('findBrowser', () => {
  it('takes the one a person named, before any other', () => {
    const env = { COPYDESK_CHROMIUM: '/opt/chromium/chrome', PATH: '/usr/bin' }
    expect(findBrowser(machine({ env, has: ['/usr/bin/chromium', '/opt/chromium/chrome'] }))).toBe(
      '/opt/chromium/chrome',
    )
  })

  it('goes on looking where the named one is not there', () => {
    const env = { COPYDESK_CHROMIUM: '/opt/gone', PATH: '/usr/bin' }
    expect(findBrowser(machine({ env, has: ['/usr/bin/chromium'] }))).toBe('/usr/bin/chromium')
  })

  it('looks along the search path, Chromium before Chrome before Edge', () => {
    const env = { PATH: '/a:/b' }
    expect(findBrowser(machine({ env, has: ['/a/google-chrome', '/b/chromium'] }))).toBe('/b/chromium')
    expect(findBrowser(machine({ env, has: ['/a/microsoft-edge', '/b/google-chrome'] }))).toBe(
      '/b/google-chrome',
    )
  })

  it('finds a snap that the search path does not name', () => {
    expect(findBrowser(machine({ has: ['/snap/bin/chromium'] }))).toBe('/snap/bin/chromium')
  })

  it('finds an application of the Mac, also one installed for a single person', () => {
    const chrome = '/Users/mira/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine({ platform: 'darwin', home: '/Users/mira', has: [chrome] }))).toBe(chrome)
  })

  it('finds Edge on Windows, where there is always one', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    expect(findBrowser(machine({ platform: 'win32', env, has: [edge] }))).toBe(edge)
  })

  it('finds none where there is none', () => {
    expect(findBrowser(machine({ env: { PATH: '/usr/bin' }, has: ['/usr/bin/firefox'] }))).toBeUndefined()
  })
})

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['darwin', { SSH_CONNECTION: '10.0.0.2 1 10.0.0.1 22' }, false],
    ['win32', {}, true],
  ] as const)('on %s with %o: %s', (platform, env, expected) => {
    expect(hasDisplay({ platform, env })).toBe(expected)
  })
})
