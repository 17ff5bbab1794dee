import { type ArchiveThread, type StartThread, startWorker } from './archive-thread.ts'
import {
  type ArchiveCalls,
  ArchiveFault,
  type ArchiveService,
  type CallName,
  type FromThread,
} from './service.ts'

/** A call under way. */
interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
  /** Why it was given up, if it was. */
  readonly signal: AbortSignal | undefined
}

/**
 * Starts the archive in `folder` in a thread of its own. It opens, or is made where it cannot be used, with the
 * first call; a folder that cannot be written fails each call.
 */
export function startArchive(folder: string, startThread: StartThread = startWorker): ArchiveService {
  return new ThreadedArchive(folder, startThread)
}

class ThreadedArchive implements ArchiveService {
  readonly #folder: string
  readonly #startThread: StartThread
  readonly #pending = new Map<number, Pending>()
  #thread: ArchiveThread
  #ended: Promise<void> = Promise.resolve()
  #calls = 0
  #fault: ArchiveFault | undefined
  #isClosed = false

  constructor(folder: string, startThread: StartThread) {
    this.#folder = folder
    this.#startThread = startThread
    this.#thread = this.#start()
  }

  status() {
    return this.#call('status', undefined)
  }

  keep(...[stories]: Parameters<ArchiveCalls['keep']>) {
    return this.#call('keep', stories)
  }

  drop(...[ids]: Parameters<ArchiveCalls['drop']>) {
    return this.#call('drop', ids)
  }

  revisions() {
    return this.#call('revisions', undefined)
  }

  search(...[query, signal]: Parameters<ArchiveService['search']>) {
    return this.#call('search', query, signal)
  }

  passages(...[question, signal]: Parameters<ArchiveService['passages']>) {
    return this.#call('passages', question, signal)
  }

  series(...[series]: Parameters<ArchiveService['series']>) {
    return this.#call('series', series)
  }

  empty() {
    // A thread that ended by a fault of its own begins again: there is nothing in it that could be lost.
    if (this.#fault && !this.#isClosed) {
      this.#fault = undefined
      this.#thread = this.#start()
    }
    return this.#call('empty', undefined)
  }

  compact() {
    return this.#call('compact', undefined)
  }

  check() {
    return this.#call('check', undefined)
  }

  words() {
    return this.#call('words', undefined)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    if (!this.#fault) await this.#call('close', undefined)
    // Whoever closes it waits for it to have ended.
    this.#thread.hold(true)
    await this.#ended
  }

  #start(): ArchiveThread {
    let resolve = (): void => undefined
    const ended = new Promise<void>((settle) => {
      resolve = settle
    })
    // What an earlier thread still says is nobody's answer any more.
    const isCurrent = (): boolean => this.#ended === ended
    this.#ended = ended
    const thread = this.#startThread(this.#folder, {
      heard: (message) => {
        if (isCurrent()) this.#hear(message)
      },
      failed: (reason) => {
        if (isCurrent()) this.#end(this.#faultOf(reason))
      },
      ended: () => {
        if (isCurrent())
          this.#end(new ArchiveFault({ en: 'The archive has been closed.', ko: '아카이브를 닫았습니다.' }))
        resolve()
      },
    })
    // A desk that ends must not wait for the archive: it is made of what the library has.
    thread.hold(false)
    return thread
  }

  #call<Name extends CallName>(
    name: Name,
    given: Parameters<ArchiveCalls[Name]>[0],
    signal?: AbortSignal,
  ): Promise<ReturnType<ArchiveCalls[Name]>> {
    if (this.#fault) return Promise.reject(this.#fault)
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error)
    this.#calls += 1
    const call = this.#calls
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(call, { resolve, reject, signal })
    })
    this.#thread.hold(true)
    this.#thread.tell({ call, name, given })
    const thread = this.#thread
    signal?.addEventListener('abort', () => thread.tell({ cancel: call }), { once: true })
    return answer as Promise<ReturnType<ArchiveCalls[Name]>>
  }

  #hear(message: FromThread): void {
    const call = 'cancelled' in message ? message.cancelled : message.call
    const pending = this.#pending.get(call)
    this.#pending.delete(call)
    if (this.#pending.size === 0) this.#thread.hold(false)
    if ('value' in message) pending?.resolve(message.value)
    else if ('error' in message) pending?.reject(this.#faultOf(message.error))
    else pending?.reject(pending.signal?.reason)
  }

  #faultOf(reason: string): ArchiveFault {
    return new ArchiveFault({
      en: `The archive in ${this.#folder} failed (${reason}); the stories are safe: ‘copydesk index --rebuild’ makes it again.`,
      ko: `${this.#folder}의 아카이브가 멈췄습니다(${reason}). 기사는 안전하며 ‘copydesk index --rebuild’로 다시 만듭니다.`,
    })
  }

  #end(fault: ArchiveFault): void {
    this.#fault ??= fault
    for (const { reject } of this.#pending.values()) reject(this.#fault)
    this.#pending.clear()
  }
}
