import { describe, expect, it } from 'vitest'
import { openDeskArchive } from './desk-archive.ts'
import { testDesk } from './desk.test-support.ts'
import { createRouter } from './router.ts'
import { type Line, createPageServer } from './serve-pages.ts'

/** A page's end of a line, in memory. */
interface TestLine extends Line {
  say(frame: unknown): void
  readonly answers: unknown[]
  readonly isClosed: () => boolean
  /** Resolves with the next answer, or with `closed`. */
  next(): Promise<unknown>
}

function testLine(): TestLine {
  const answers: unknown[] = []
  let closed = false
  let hear: (frame: unknown) => void = () => undefined
  let told: (news: unknown) => void = () => undefined
  return {
    answers,
    isClosed: () => closed,
    say: (frame) => hear(frame),
    next: () => new Promise((resolve) => (told = resolve)),
    send: (frame) => {
      const answer: unknown = JSON.parse(String(frame))
      answers.push(answer)
      told(answer)
    },
    hear: (heard) => (hear = heard),
    ended: () => undefined,
    close: () => {
      closed = true
      told('closed')
    },
  }
}

async function served(): Promise<AsyncDisposable & { line: () => TestLine; faults: unknown[] }> {
  const test = await testDesk()
  const faults: unknown[] = []
  const archive = openDeskArchive(test.desk, { onFault: (error) => faults.push(error) })
  const serve = createPageServer(createRouter(test.desk, archive), (error) => faults.push(error))
  return {
    faults,
    line: () => {
      const line = testLine()
      serve(line)
      return line
    },
    async [Symbol.asyncDispose]() {
      await archive.close()
      await test[Symbol.asyncDispose]()
    },
  }
}

const call = (path: string, json: unknown, meta: unknown = []): string =>
  JSON.stringify({ i: 1, p: { u: path, b: { json, meta } } })

function error(code: string, message: RegExp) {
  return {
    i: 1,
    p: { b: { json: { defined: true, code, message: expect.stringMatching(message) as unknown } } },
  }
}

describe('a call', () => {
  it('that the contract does not know is refused by name, in a sentence', async () => {
    await using desk = await served()
    const line = desk.line()
    for (const path of ['/stories/burn', '/__proto__', '/constructor', '/stories']) {
      const answer = line.next()
      line.say(call(path, {}))
      expect(await answer).toMatchObject(error('BAD_INPUT', /does not understand .*Nothing was changed/))
    }
  })

  it('whose input is not as the contract has it is told where', async () => {
    await using desk = await served()
    const line = desk.line()
    const answer = line.next()
    line.say(call('/stories/list', { queue: 'draft', offset: -1, limit: 5 }))
    expect(await answer).toMatchObject(error('BAD_INPUT', /stories\.list, at offset/))
  })

  it('that would reach into the prototype of objects is refused, and reaches nothing', async () => {
    await using desk = await served()
    const line = desk.line()
    for (const meta of [[[0, '__proto__', 'polluted']], [[1, 'constructor', 'prototype', 'polluted']]]) {
      const answer = line.next()
      line.say(call('/stories/open', { id: 'x' }, meta))
      expect(await answer).toMatchObject(error('BAD_INPUT', /does not understand/))
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(desk.faults).toEqual([])
  })

  it('that breaks something inside says a number, and the log has the rest under it', async () => {
    await using test = await testDesk()
    const faults: unknown[] = []
    const archive = openDeskArchive(test.desk, { onFault: () => undefined })
    const broken = {
      ...test.desk,
      store: { ...test.desk.store, get: () => Promise.reject(new Error('the disk fell out')) },
    }
    const line = testLine()
    createPageServer(createRouter(broken, archive), (fault) => faults.push(fault))(line)
    const answer = line.next()
    line.say(call('/stories/open', { id: 'x' }))
    expect(await answer).toMatchObject(
      error('INTERNAL', /log tells more under \w{8}; what was saved is safe\.$/),
    )
    expect(JSON.stringify(line.answers)).not.toContain('disk')
    expect(String(faults[0])).toContain('the disk fell out')
    await archive.close()
  })
})

describe('a frame that is none', () => {
  const frames: readonly (readonly [string, unknown])[] = [
    ['text that is no JSON', 'hello'],
    ['nothing', ''],
    ['JSON that is no envelope', '[]'],
    ['null', 'null'],
    ['a call of no procedure', '{"i":1,"p":{}}'],
    ['bytes', new Uint8Array([255, 0, 255])],
    [
      'a form without its parts',
      '{"i":1,"p":{"u":"/stories/import","h":{"content-type":"multipart/form-data"}}}',
    ],
    ['what only a port can carry', { i: 1, p: { u: '/greet' } }],
    ['an array in an array, 100,000 deep', '['.repeat(100_000)],
  ]

  it.each(frames)('closes its line and no other: %s', async (_what, frame) => {
    await using desk = await served()
    const [bad, good] = [desk.line(), desk.line()]
    const end = bad.next()
    bad.say(frame)
    expect(await end).toBe('closed')
    const answer = good.next()
    good.say(call('/stories/slugsToday', undefined))
    expect(await answer).toMatchObject({ i: 1, p: { b: { json: [] } } })
    expect(good.isClosed()).toBe(false)
    expect(desk.faults).toEqual([])
  })
})
