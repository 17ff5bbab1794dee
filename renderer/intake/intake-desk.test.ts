import { describe, expect, it, vi } from 'vitest'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import type { InspectedStory, Inspection } from '../../shared/api/intake.ts'
import { deskError } from '../../shared/api/errors.ts'
import { largestImport } from '../../shared/formats/report.ts'
import type { Result } from '../../shared/result.ts'
import type { Core } from '../core/core.ts'
import type { Session } from '../core/session.ts'
import type { HeldFile } from '../library/batches.ts'
import type { Imports } from '../library/imports.ts'
import { createShell } from '../shell/shell-desk.ts'
import { mostLookedAt } from './few-files.ts'
import { createIntake } from './intake-desk.ts'
import { type Row, rowsOf } from './rows.ts'

const file = (name: string): HeldFile => ({ name, data: new Blob(['Copy.']) })

/** An intake over a core that reads a story of each file; one named `noted` has a note. */
function desk({ keepsClean = false }: { readonly keepsClean?: boolean } = {}) {
  const asked: string[] = []
  const started: string[] = []
  const told: ImportOutcome[][] = []
  const held = new Map<string, string>()
  const inspection = (id: string, name: string, choice: object): Inspection => ({
    held: id,
    file: name,
    size: 5,
    encoding: { id: 'utf-8', known: 'encoding' in choice ? 'chosen' : 'bytes' },
    mayChooseEncoding: true,
    format: 'text',
    formats: ['text'],
    found: { is: 'stories', stories: [storyOf(name)] },
  })
  const client = {
    intake: {
      inspect: ({ name }: { name: string }) => {
        asked.push(`inspect ${name}`)
        const id = `held ${held.size}`
        held.set(id, name)
        return inspection(id, name, {})
      },
      inspectAgain: ({ held: id, choice }: { held: string; choice: object }) => {
        asked.push(`again ${JSON.stringify(choice)}`)
        const name = held.get(id)
        return name === undefined ? notFound(id) : inspection(id, name, choice)
      },
      keep: ({ held: id, choice }: { held: string; choice: object }) => {
        const name = held.get(id)
        if (name === undefined) return notFound(id)
        asked.push(`keep ${name} ${JSON.stringify(choice)}`)
        return [{ outcome: 'imported', file: name, notes: [] }]
      },
      letGo: ({ held: ids }: { held: string[] }) => ids.map((id) => held.delete(id)),
    },
  }
  const core = {
    call: async (ask: (over: typeof client) => unknown): Promise<Result<unknown, unknown>> => {
      const value = await ask(client)
      return value instanceof Error ? { ok: false, error: value.cause } : { ok: true, value }
    },
  } as unknown as Core
  const shell = createShell()
  const intake = createIntake({
    core,
    session: { store: { getState: () => ({ settings: { keepsClean } }) } } as unknown as Session,
    imports: {
      start: async (files: readonly HeldFile[]) => void started.push(...files.map(({ name }) => name)),
      tell: (outcomes: ImportOutcome[]) => void told.push(outcomes),
    } as unknown as Imports,
    shell,
    say: (key) => key,
  })
  const rows = (): readonly Row[] => rowsOf(intake.store.getState().files, intake.store.getState().settled)
  const first = (): Row => {
    const [row] = rows()
    if (!row) throw new Error('no row')
    return row
  }
  const dialog = () => shell.store.getState().dialog?.kind
  return { intake, asked, started, told, held, rows, first, dialog, shell }
}

function notFound(id: string): Error {
  return new Error('held no longer', {
    cause: deskError('NOT_FOUND', { en: 'Held no longer.', ko: '안 됩니다.' }, { id }),
  })
}

function storyOf(name: string): InspectedStory {
  const notes: InspectedStory['notes'] = name.startsWith('noted')
    ? [{ level: 'guessed', field: 'headline', detail: 'Read so.', korean: '그렇게 읽었습니다.' }]
    : []
  return {
    item: 0,
    language: 'en',
    version: 1,
    words: 1,
    paragraphs: [],
    isCut: false,
    arrival: 'new',
    notes,
  }
}

const files = (told: readonly (readonly ImportOutcome[])[]) => told.flat().map((one) => one.file)

describe('createIntake', () => {
  it('shows files before it keeps any, and tells of those kept once all are settled', async () => {
    const { intake, asked, told, first, dialog } = desk()
    await intake.take([file('a.txt'), file('b.txt')])
    expect([dialog(), asked]).toEqual(['intake', ['inspect a.txt', 'inspect b.txt']])
    await intake.keep(first())
    expect(told).toEqual([])
    intake.leave(first())
    expect([dialog(), files(told)]).toEqual([undefined, ['a.txt']])
  })

  it('keeps all at once, and lets the core forget what it held', async () => {
    const { intake, told, held } = desk()
    await intake.take([file('a.txt'), file('noted.txt')])
    await intake.keepAll()
    expect(files(told)).toEqual(['a.txt', 'noted.txt'])
    expect(held.size).toBe(0)
  })

  it('imports more than a few straight away', async () => {
    const { intake, started, asked } = desk()
    await intake.take(Array.from({ length: mostLookedAt + 1 }, (_, at) => file(`${at}.txt`)))
    expect([started.length, asked]).toEqual([mostLookedAt + 1, []])
  })

  it('keeps a file as it was read by a person’s word', async () => {
    const { intake, asked, first } = desk()
    await intake.take([file('a.txt')])
    await intake.reread(first().looked.key, { encoding: 'cp949' })
    expect(first().looked.found).toEqual({ id: 'utf-8', known: 'bytes' })
    await intake.keep(first())
    expect(asked.at(-1)).toBe('keep a.txt {"encoding":"cp949"}')
  })

  it('sends a file again that the core has forgotten', async () => {
    const { intake, told, held, first } = desk()
    await intake.take([file('a.txt')])
    held.clear()
    await intake.keep(first())
    expect(files(told)).toEqual(['a.txt'])
  })

  it('keeps without asking what reads without a note, where that is wished', async () => {
    const { intake, told, dialog, rows } = desk({ keepsClean: true })
    await intake.take([file('a.txt')])
    expect([dialog(), files(told)]).toEqual([undefined, ['a.txt']])
    await intake.take([file('b.txt'), file('noted.txt')])
    expect([dialog(), rows().map(({ looked }) => looked.file.name)]).toEqual(['intake', ['noted.txt']])
  })

  it('takes back what was left out last', async () => {
    const { intake, rows, first } = desk()
    await intake.take([file('a.txt'), file('b.txt')])
    intake.leave(first())
    expect(rows()).toHaveLength(1)
    intake.takeBack()
    expect(rows().map(({ looked }) => looked.file.name)).toEqual(['a.txt', 'b.txt'])
  })

  it('keeps nothing of what is open when it is closed, and offers to look again', async () => {
    const { intake, told, shell, dialog } = desk()
    await intake.take([file('a.txt')])
    intake.close()
    expect([dialog(), told]).toEqual([undefined, []])
    shell.store.getState().notices[0]?.action?.run()
    await vi.waitFor(() => expect(dialog()).toBe('intake'))
  })

  it('tells where a file came from once it is kept, also when it was left out before', async () => {
    const { intake, shell, dialog, first } = desk()
    let kept = 0
    await intake.take([file('a.txt')], () => (kept += 1))
    intake.close()
    expect(kept).toBe(0)
    shell.store.getState().notices[0]?.action?.run()
    await vi.waitFor(() => expect([dialog(), first().looked.isReading]).toEqual(['intake', false]))
    await intake.keep(first())
    expect(kept).toBe(1)
  })

  it('does not tell where a file came from of which nothing was kept', async () => {
    const { intake, first } = desk()
    let kept = 0
    await intake.take([file('a.txt')], () => (kept += 1))
    intake.leave(first())
    expect(kept).toBe(0)
  })

  it('does not send a file that the desk would refuse for its size', async () => {
    const { intake, asked, first } = desk()
    await intake.take([
      { name: 'zeros.txt', data: { size: largestImport + 1, slice: () => new Blob(['0']) } as Blob },
    ])
    expect([asked, first().looked.refusal]).toEqual([[], 'import.tooLarge'])
  })
})
