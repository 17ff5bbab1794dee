import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { readLock } from '../store/library-lock.ts'
import type { Endpoint } from '../store/store.ts'
import { controlPaths, secretHeader } from './guard.ts'

const answerSchema = v.object({
  url: v.pipe(v.string(), v.regex(/^http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]+$/)),
})

/**
 * Asks the browser edition that holds `library` on this machine to come forward; resolves to a fresh launch
 * address of it. Nothing where another shell or another machine holds the library, or where no answer comes
 * within `patience` ms (a desk that is just starting has no address yet).
 */
export async function askRunning(library: string, patience = 5000): Promise<string | undefined> {
  const until = Date.now() + patience
  do {
    const desk = await runningDesk(library)
    if (desk === 'none') return undefined
    if (desk !== 'starting') {
      const address = await ask(desk.url + controlPaths.open, desk.secret, Math.max(until - Date.now(), 1000))
      if (address !== undefined) return address
    }
    await wait(100)
  } while (Date.now() < until)
  return undefined
}

/** How to reach the browser edition that holds `library` on this machine, if it says so already. */
export async function runningDesk(library: string): Promise<Endpoint | 'none' | 'starting'> {
  const holder = await readLock(library)
  if (holder?.shell !== 'browser' || holder.host !== hostname()) return 'none'
  if (holder.endpoint === undefined) return 'starting'
  // The secret is for this machine's own server, whatever a copied lock file may name.
  return /^http:\/\/127\.0\.0\.1:\d+$/u.test(holder.endpoint.url) ? holder.endpoint : 'none'
}

async function ask(url: string, secret: string, limit: number): Promise<string | undefined> {
  try {
    const answer = await fetch(url, {
      headers: { [secretHeader]: secret },
      redirect: 'error',
      signal: AbortSignal.timeout(limit),
    })
    if (!answer.ok) return undefined
    const parsed = v.safeParse(answerSchema, await answer.json())
    return parsed.success ? parsed.output.url : undefined
  } catch {
    // No one listens there, or it is not the desk: the caller says that it could not be reached.
    return undefined
  }
}
