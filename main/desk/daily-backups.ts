import type { EventPublisher } from '@orpc/server'
import type { BackupState } from '../../shared/api/backup.ts'
import { refusalOf } from '../../shared/api/errors.ts'
import type { DeskEvent } from '../../shared/api/contract.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds from the opening to the first look, and between two looks. */
const first = 60_000
const hourly = 60 * 60_000
const aDay = 24 * hourly

/** The daily backups of an open desk. */
export interface DailyBackups {
  state(): BackupState
  /** Looks from now on whether one is due, and makes it behind other work. A failure is told once a day. */
  tend(onFault: (sentence: string) => void): void
  /** Makes one now if it is due. */
  look(): Promise<void>
  close(): Promise<void>
}

/** Nothing is made until the desk is tended: a command line that opens a library for a moment makes no backups. */
export function createDailyBackups(
  store: Pick<Store, 'writable' | 'lastDaily' | 'keepDaily'>,
  events: EventPublisher<{ event: DeskEvent }>,
  now: () => Date,
): DailyBackups {
  const closing = new AbortController()
  let state: BackupState = {}
  let told: { readonly sentence: string; readonly at: number } | undefined
  let timer: NodeJS.Timeout | undefined
  let complain = (_sentence: string): void => undefined
  let looking: Promise<void> | undefined

  const become = (next: BackupState): void => {
    if (next.last === state.last && next.failed?.message === state.failed?.message) return
    state = next
    events.publish('event', { event: 'backup', backup: state })
  }
  const lastMade = async (): Promise<Pick<BackupState, 'last'>> => {
    const last = await store.lastDaily()
    return last === undefined ? {} : { last: new Date(last).toISOString() }
  }
  const lookNow = async (): Promise<void> => {
    if (!store.writable) return
    const made = await store.keepDaily({ signal: closing.signal, gently: true })
    if (made.ok) return become(await lastMade())
    const sentence = made.error.message
    become({ ...state, failed: refusalOf(made.error) })
    const at = now().getTime()
    if (told?.sentence === sentence && Math.abs(at - told.at) < aDay) return
    told = { sentence, at }
    complain(sentence)
  }
  const look = (): Promise<void> => {
    looking ??= lookNow().finally(() => {
      looking = undefined
    })
    return looking
  }
  return {
    state: () => state,
    look,
    tend(onFault) {
      complain = onFault
      const again = (): void => {
        look()
          .catch((error: unknown) => onFault(String(error)))
          .finally(() => {
            if (!closing.signal.aborted) timer = setTimeout(again, hourly).unref()
          })
      }
      timer = setTimeout(again, first).unref()
      lastMade().then(become, () => undefined)
    },
    async close() {
      closing.abort()
      clearTimeout(timer)
      await looking?.catch(() => undefined)
    },
  }
}
