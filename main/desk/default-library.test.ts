import { describe, expect, it } from 'vitest'
import { defaultLibrary } from './default-library.ts'

describe('the default library', () => {
  it('lies in the XDG data folder on Linux, named or not', () => {
    expect(defaultLibrary({}, 'linux', '/home/mira')).toBe('/home/mira/.local/share/Copydesk')
    expect(defaultLibrary({ XDG_DATA_HOME: '/data' }, 'linux', '/home/mira')).toBe('/data/Copydesk')
  })

  it('ignores a relative XDG data folder, as the specification asks', () => {
    expect(defaultLibrary({ XDG_DATA_HOME: 'data' }, 'linux', '/home/mira')).toBe(
      '/home/mira/.local/share/Copydesk',
    )
  })

  it('lies in Application Support on a Mac', () => {
    expect(defaultLibrary({}, 'darwin', '/Users/mira')).toBe(
      '/Users/mira/Library/Application Support/Copydesk',
    )
  })

  it('lies in the roaming data folder on Windows', () => {
    expect(defaultLibrary({ APPDATA: 'D:\\Roaming' }, 'win32', 'C:\\Users\\mira')).toBe(
      'D:\\Roaming\\Copydesk',
    )
    expect(defaultLibrary({}, 'win32', 'C:\\Users\\mira')).toBe('C:\\Users\\mira\\AppData\\Roaming\\Copydesk')
  })
})
