import { messageOf } from '../../shared/message-of.ts'
import type { Report } from '../../shared/checks/check.ts'
import type { House } from '../../shared/house/house.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import type { Locale } from '../../shared/locale.ts'
import type { StoryView } from '../../shared/story/view.ts'
import type { CheckAnswer, CheckRequest } from './messages.ts'
import { workerAddress } from './worker-address.ts'

/** Has a story checked while it is edited. */
export interface Checker {
  /**
   * Asks for a report of the story as it stands when the typing pauses, or after a second at most. `view` is
   * called then, not now; of several asked for, the last is checked.
   */
  check(view: () => StoryView, locale: Locale): void
  close(): void
}

/** What a checker tells: a report, or in one sentence for a person why there is none. */
export type CheckListener = (report: Report | { readonly failed: string }) => void

/** As much of a `Worker` as a checker needs. */
export interface CheckWorker {
  onmessage: ((event: MessageEvent<CheckAnswer>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
  onmessageerror: ((event: MessageEvent) => unknown) | null
  postMessage(request: CheckRequest): void
  terminate(): void
}

/** Milliseconds: the pause that is waited for, the longest wait, and when a worker counts as stuck. */
const pause = 250
const longest = 1000
const stuck = 20_000

/** A checker with a worker of its own. `houses` is asked at each check; see `createCheckerOn`. */
export function createChecker(
  houses: () => readonly House[],
  listener: CheckListener,
  onLearnt: () => void,
): Checker {
  const start = () => new Worker(workerAddress('checks'), { type: 'module', name: 'checks' })
  return createCheckerOn(start, listener, houses, onLearnt)
}

interface Wanted {
  readonly view: () => StoryView
  readonly locale: Locale
}

/**
 * A checker over workers that `start` makes. One request is on its way at a time. A worker that fails or
 * does not answer is told of and replaced, with the next request. The houses go along where they are another list
 * (another object) than the worker knows. `onLearnt` is called when the worker would say more of the same words.
 */
export function createCheckerOn(
  start: () => CheckWorker,
  listener: CheckListener,
  houses: () => readonly House[] = () => startingHouses,
  onLearnt: () => void = () => {},
): Checker {
  let worker: CheckWorker | undefined
  let told: readonly House[] = startingHouses
  let wanted: Wanted | undefined
  let wantedSince = 0
  let due: ReturnType<typeof setTimeout> | undefined
  let asked: { readonly request: number; readonly locale: Locale } | undefined
  let watch: ReturnType<typeof setTimeout> | undefined
  let requests = 0
  let isClosed = false

  function send(): void {
    due = undefined
    // The answer to the one on its way sends this one.
    if (!wanted || asked) return
    const { view, locale } = wanted
    wanted = undefined
    requests += 1
    asked = { request: requests, locale }
    watch = setTimeout(() => fail(words.stuck[locale]), stuck)
    try {
      worker ??= open()
      const now = houses()
      worker.postMessage({ request: requests, story: view(), locale, ...(now !== told && { houses: now }) })
      told = now
    } catch (error) {
      fail(messageOf(error))
    }
  }

  function open(): CheckWorker {
    const opened = start()
    told = startingHouses
    opened.onmessage = ({ data }) => {
      if ('learnt' in data) {
        if (worker === opened && !isClosed) onLearnt()
      } else if (data.request === asked?.request)
        settle('report' in data ? data.report : failure(data.failed))
    }
    opened.onerror = (event) => {
      event.preventDefault()
      if (worker === opened) fail(event.message || words.notLoaded[asked?.locale ?? 'en'])
    }
    opened.onmessageerror = () => {
      if (worker === opened) fail(words.notLoaded[asked?.locale ?? 'en'])
    }
    return opened
  }

  function fail(why: string): void {
    worker?.terminate()
    worker = undefined
    settle(failure(why))
  }

  function failure(why: string): { readonly failed: string } {
    return { failed: words.stopped[asked?.locale ?? 'en'](why) }
  }

  function settle(result: Report | { readonly failed: string }): void {
    clearTimeout(watch)
    asked = undefined
    if (isClosed) return
    listener(result)
    // What was due while this one was on its way has waited long enough.
    if (wanted && due === undefined) send()
  }

  return {
    check(view, locale) {
      if (isClosed) return
      const now = Date.now()
      if (!wanted) wantedSince = now
      wanted = { view, locale }
      clearTimeout(due)
      // The first story is checked as soon as it is on the screen: nobody is typing yet.
      const wait = requests === 0 ? 0 : Math.max(0, Math.min(pause, wantedSince + longest - now))
      due = setTimeout(send, wait)
    },
    close() {
      isClosed = true
      clearTimeout(due)
      clearTimeout(watch)
      worker?.terminate()
    },
  }
}

const words = {
  stopped: {
    en: (why: string) => `The checks stopped: ${why} They start again with your next change.`,
    ko: (why: string) => `점검이 멈췄습니다: ${why} 다음에 고치면 다시 시작합니다.`,
  },
  stuck: {
    en: 'they have not answered for 20 seconds.',
    ko: '20초 동안 응답이 없습니다.',
  },
  notLoaded: {
    en: 'their worker could not be loaded or understood.',
    ko: '점검 작업자를 불러오거나 이해하지 못했습니다.',
  },
} as const
