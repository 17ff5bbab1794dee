import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'

const here = { cwd: '/desk', defaultLibrary: '/home/ana/library' }

describe('the command line of the desktop edition', () => {
  it('opens the default library when none is named', () => {
    expect(readArguments(['copydesk'], here)).toEqual({ ok: true, value: { library: '/home/ana/library' } })
  })

  it.each([[['--library', 'night']], [['--library=night']], [['.', '--no-sandbox', '--library', 'night']]])(
    'opens the folder named by %j, from where it was started',
    (words) => {
      expect(readArguments(words, here)).toEqual({ ok: true, value: { library: '/desk/night' } })
    },
  )

  it('keeps daily backups in the folder that is named, from where it was started', () => {
    expect(readArguments(['--backups', 'disk', '--library=night'], here)).toEqual({
      ok: true,
      value: { library: '/desk/night', backups: '/desk/disk' },
    })
    expect(readArguments(['--backups'], here)).toEqual({
      ok: false,
      error: '--backups was given without a folder. Write it as: --backups FOLDER.',
    })
  })

  it.each([[['--library']], [['--library=']], [['--library', '--no-sandbox']]])(
    'says what is missing in %j',
    (words) => {
      expect(readArguments(words, here)).toEqual({
        ok: false,
        error: '--library was given without a folder. Write it as: --library FOLDER.',
      })
    },
  )
})
