import { messageOf } from '../../shared/message-of.ts'
import type { SearchQuery } from '../../shared/api/archive.ts'
import { type Archive, openArchive } from './archive.ts'
import type { ArchivedStory } from './archived-story.ts'
import type { PassageQuestion } from './passage-question.ts'
import type { CallName, FromThread, ToThread } from './service.ts'

/** The thread's end of the line to the desk. */
export interface DeskLine {
  hear(listener: (message: ToThread) => void): void
  tell(message: FromThread): void
  /** Nothing more is told: the thread ends. */
  close(): void
}

type Call = Extract<ToThread, { call: number }>

/** Work in steps, and who is told how it ended. */
interface Work {
  readonly steps: Generator<undefined, unknown>
  readonly call: number | undefined
}

/**
 * Serves the archive in a folder from a thread or process of its own. Calls are answered one by one, in order. What
 * takes long (merging, looking at every byte) is done in small steps between them.
 */
export function serveArchive(folder: string, line: DeskLine): void {
  const calls: Call[] = []
  const work: Work[] = []
  let archive: Archive | undefined
  let isScheduled = false

  line.hear((message) => {
    if ('cancel' in message) {
      const at = calls.findIndex(({ call }) => call === message.cancel)
      if (at < 0) return
      calls.splice(at, 1)
      line.tell({ cancelled: message.cancel })
    } else {
      calls.push(message)
      schedule()
    }
  })

  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    // Messages that came meanwhile are read before the next step, so that a cancelled search is not begun.
    setImmediate(step)
  }

  function step(): void {
    isScheduled = false
    const next = calls.shift()
    if (next) carryOut(next)
    // After a change at once, or else stories that come without a pause would all be held in memory.
    if (!next || next.name === 'keep') workOn()
    if (calls.length > 0 || work.length > 0) schedule()
  }

  function workOn(): void {
    const [current] = work
    if (!current) return
    try {
      const { done, value } = current.steps.next()
      if (done !== true) return
      if (current.call !== undefined) line.tell({ call: current.call, value })
    } catch (error) {
      // Nobody waits for tidying: the newest stories stay in memory and in the database, and the next change tries again.
      if (current.call !== undefined) line.tell({ call: current.call, error: messageOf(error) })
    }
    work.shift()
  }

  function carryOut({ call, name, given }: Call): void {
    try {
      if (name === 'compact' || name === 'check' || name === 'words') {
        const opened = open()
        const steps =
          name === 'check' ? opened.check() : name === 'words' ? opened.words() : opened.tidy(true)
        work.push({ call, steps })
      } else line.tell({ call, value: run(name, given) })
    } catch (error) {
      line.tell({ call, error: messageOf(error) })
    }
    if (name === 'close') line.close()
  }

  function run(name: Exclude<CallName, 'compact' | 'check' | 'words'>, given: unknown): unknown {
    if (name === 'close') return shut()
    if (name === 'empty') {
      try {
        shut()
      } catch {
        // Its files are gone or damaged, and it is thrown away.
      }
      archive = openArchive(folder, { isNew: true })
      return undefined
    }
    const opened = open()
    if (name === 'status') return opened.status()
    if (name === 'revisions') return opened.revisions()
    if (name === 'search') return opened.search(given as SearchQuery)
    if (name === 'passages') return opened.passages(given as PassageQuestion)
    if (name === 'series') return opened.series(given as string)
    if (name === 'keep') opened.keep(given as readonly ArchivedStory[])
    else opened.drop(given as readonly string[])
    if (work.length === 0) work.push({ call: undefined, steps: opened.tidy() })
    return undefined
  }

  function open(): Archive {
    archive ??= openArchive(folder)
    return archive
  }

  /** Closes the archive; work that is not done is given up. */
  function shut(): void {
    for (const { call } of work.splice(0)) {
      if (call !== undefined) line.tell({ call, error: 'it was closed meanwhile' })
    }
    const closing = archive
    archive = undefined
    closing?.close()
  }
}
