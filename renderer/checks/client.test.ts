import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../shared/checks/check.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import { blankView, type StoryView } from '../../shared/story/view.ts'
import { type CheckWorker, createCheckerOn } from './client.ts'
import type { CheckRequest } from './messages.ts'

const report: Report = {
  findings: [],
  hashes: {},
  ruleset: '',
  readability: { words: 0, sentences: 0, wordsPerSentence: 0 },
  pending: [],
  took: 1,
}

function story(headline: string): StoryView {
  return { ...blankView, headline }
}

class FakeWorker implements CheckWorker {
  onmessage: CheckWorker['onmessage'] = null
  onerror: CheckWorker['onerror'] = null
  onmessageerror: CheckWorker['onmessageerror'] = null
  readonly asked: CheckRequest[] = []
  isTerminated = false

  postMessage(request: CheckRequest): void {
    this.asked.push(request)
  }

  terminate(): void {
    this.isTerminated = true
  }

  answer(): void {
    const request = this.asked.at(-1)?.request ?? 0
    this.onmessage?.({ data: { request, report } } as MessageEvent)
  }

  headlines(): readonly string[] {
    return this.asked.map(({ story: { headline } }) => headline)
  }
}

function setUp() {
  const workers: FakeWorker[] = []
  const told: (Report | { readonly failed: string })[] = []
  let learnt = 0
  const checker = createCheckerOn(
    () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
    (result) => told.push(result),
    undefined,
    () => (learnt += 1),
  )
  return {
    get learnt(): number {
      return learnt
    },
    checker,
    told,
    workers,
    get worker(): FakeWorker {
      const worker = workers.at(-1)
      if (!worker) throw new Error('no worker was started')
      return worker
    },
    /** Lets the first check, which does not wait, go through. */
    warmUp() {
      checker.check(() => story('first'), 'en')
      vi.advanceTimersByTime(0)
      this.worker.answer()
      told.length = 0
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createChecker', () => {
  it('checks the first story at once', () => {
    const desk = setUp()
    desk.checker.check(() => story('first'), 'en')
    vi.advanceTimersByTime(0)
    desk.worker.answer()
    expect(desk.told).toEqual([report])
  })

  it('waits for a pause, and then makes the view of the last change only', () => {
    const desk = setUp()
    desk.warmUp()
    const stale = vi.fn(() => story('one'))
    desk.checker.check(stale, 'en')
    vi.advanceTimersByTime(200)
    desk.checker.check(() => story('two'), 'en')
    vi.advanceTimersByTime(249)
    expect(desk.worker.headlines()).toEqual(['first'])
    vi.advanceTimersByTime(1)
    expect(desk.worker.headlines()).toEqual(['first', 'two'])
    expect(stale).not.toHaveBeenCalled()
  })

  it('checks after a second even when the typing does not pause', () => {
    const desk = setUp()
    desk.warmUp()
    for (let key = 0; key < 11; key += 1) {
      desk.checker.check(() => story(`key ${key}`), 'en')
      vi.advanceTimersByTime(100)
    }
    expect(desk.worker.headlines()).toEqual(['first', 'key 9'])
  })

  it('sends one request at a time, and the latest as soon as the one before is answered', () => {
    const desk = setUp()
    desk.warmUp()
    desk.checker.check(() => story('one'), 'en')
    vi.advanceTimersByTime(250)
    desk.checker.check(() => story('two'), 'en')
    vi.advanceTimersByTime(250)
    desk.checker.check(() => story('three'), 'en')
    vi.advanceTimersByTime(5000)
    expect(desk.worker.headlines()).toEqual(['first', 'one'])
    desk.worker.answer()
    expect(desk.worker.headlines()).toEqual(['first', 'one', 'three'])
  })

  it('says so when the worker fails, and starts another with the next change', () => {
    const desk = setUp()
    desk.warmUp()
    const broken = desk.worker
    desk.checker.check(() => story('one'), 'en')
    vi.advanceTimersByTime(250)
    broken.onerror?.({ message: 'Out of memory.', preventDefault: () => {} } as ErrorEvent)
    expect(desk.told).toEqual([
      { failed: 'The checks stopped: Out of memory. They start again with your next change.' },
    ])
    expect(broken.isTerminated).toBe(true)
    desk.checker.check(() => story('two'), 'en')
    vi.advanceTimersByTime(250)
    expect(desk.workers).toHaveLength(2)
    desk.worker.answer()
    expect(desk.told.at(-1)).toBe(report)
  })

  it('says so in Korean, too, when a worker does not answer', () => {
    const desk = setUp()
    desk.checker.check(() => story('one'), 'ko')
    vi.advanceTimersByTime(20_000)
    expect(desk.told).toEqual([
      { failed: '점검이 멈췄습니다: 20초 동안 응답이 없습니다. 다음에 고치면 다시 시작합니다.' },
    ])
    expect(desk.worker.isTerminated).toBe(true)
  })

  it('does not take a late answer of a replaced worker for the answer to the next request', () => {
    const desk = setUp()
    desk.checker.check(() => story('one'), 'en')
    vi.advanceTimersByTime(20_000)
    const late = desk.worker
    desk.checker.check(() => story('two'), 'en')
    vi.advanceTimersByTime(250)
    late.answer()
    expect(desk.told).toHaveLength(1)
  })

  it('tells when the story itself cannot be read', () => {
    const desk = setUp()
    desk.checker.check(() => {
      throw new Error('There is no story.')
    }, 'en')
    vi.advanceTimersByTime(0)
    expect(desk.told).toEqual([
      { failed: 'The checks stopped: There is no story. They start again with your next change.' },
    ])
  })

  it('tells a worker of the houses when they are others, and a new worker again', () => {
    const workers: FakeWorker[] = []
    let houses = startingHouses
    const checker = createCheckerOn(
      () => {
        const worker = new FakeWorker()
        workers.push(worker)
        return worker
      },
      () => undefined,
      () => houses,
    )
    const checked = (headline: string) => {
      checker.check(() => story(headline), 'en')
      vi.advanceTimersByTime(1000)
      workers.at(-1)?.answer()
      return workers.at(-1)?.asked.at(-1)
    }
    expect(checked('one')).not.toHaveProperty('houses')
    houses = startingHouses.slice(1)
    expect(checked('two')?.houses).toBe(houses)
    expect(checked('three')).not.toHaveProperty('houses')
    workers[0]?.onerror?.({ message: 'Out of memory.', preventDefault: () => {} } as ErrorEvent)
    expect(checked('four')?.houses).toBe(houses)
    expect(workers).toHaveLength(2)
  })

  it('says when its worker has learnt, and takes that for no answer', () => {
    const desk = setUp()
    desk.warmUp()
    desk.checker.check(() => story('one'), 'en')
    vi.advanceTimersByTime(250)
    desk.worker.onmessage?.({ data: { learnt: true } } as MessageEvent)
    expect([desk.learnt, desk.told]).toEqual([1, []])
    desk.worker.answer()
    expect(desk.told).toEqual([report])
    desk.checker.close()
    desk.worker.onmessage?.({ data: { learnt: true } } as MessageEvent)
    expect(desk.learnt).toBe(1)
  })

  it('tells nothing once it is closed', () => {
    const desk = setUp()
    desk.checker.check(() => story('one'), 'en')
    vi.advanceTimersByTime(0)
    desk.checker.close()
    desk.worker.answer()
    vi.advanceTimersByTime(60_000)
    expect(desk.told).toEqual([])
    expect(desk.worker.isTerminated).toBe(true)
  })
})
