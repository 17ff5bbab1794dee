import type { LockHolder } from '../store/store.ts'
import { controlPath, secretHeader } from './guard.ts'

/** How long a running desk has to answer, in milliseconds. */
const patience = 3000

/**
 * Asks the desk that holds a library to show itself. Gives a fresh launch address of it, or undefined where
 * the holder is no browser edition, or does not answer.
 */
export async function askToComeForward(holder: LockHolder | undefined): Promise<string | undefined> {
  if (holder?.endpoint === undefined) return undefined
  const { url, secret } = holder.endpoint
  try {
    const response = await fetch(new URL(controlPath, url), {
      headers: { [secretHeader]: secret },
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) return undefined
    const answer: unknown = await response.json()
    return typeof answer === 'object' && answer !== null && 'url' in answer ? String(answer.url) : undefined
  } catch {
    // Whoever holds the library does not speak to us; the caller tells the person who it is.
    return undefined
  }
}
