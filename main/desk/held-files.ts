import { randomUUID } from 'node:crypto'

/** A file whose bytes the core holds while a person looks at it. */
export interface HeldFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files that are looked at before they are kept. */
export interface HeldFiles {
  /** Holds a file and names it; the name is unguessable, and each window has its own. */
  hold(file: HeldFile): string
  /** Undefined where it was let go, or had to make room. */
  get(held: string): HeldFile | undefined
  letGo(held: string): void
}

interface Limits {
  /** Bytes of all files together; the one that was not looked at for longest makes room. */
  readonly most: number
  /** Milliseconds after the last look. */
  readonly lifetime: number
  readonly now: () => number
}

/** Nothing is held yet. */
export function createHeldFiles({ most, lifetime, now }: Limits): HeldFiles {
  // In the order of the last look, the latest at the end.
  const files = new Map<string, HeldFile & { readonly until: number }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Nobody may look again: what has had its time goes by the clock. */
  function sweep(): void {
    clearTimeout(timer)
    timer = undefined
    for (const [held, { until }] of files) if (until <= now()) files.delete(held)
    if (files.size === 0) return
    timer = setTimeout(sweep, lifetime)
    timer.unref()
  }

  function put(held: string, { name, bytes }: HeldFile): void {
    files.delete(held)
    files.set(held, { name, bytes, until: now() + lifetime })
  }

  return {
    hold(file) {
      const held = randomUUID()
      put(held, file)
      let size = 0
      for (const { bytes } of files.values()) size += bytes.length
      for (const [one, { bytes }] of files) {
        if (size <= most || one === held) break
        files.delete(one)
        size -= bytes.length
      }
      sweep()
      return held
    },
    get(held) {
      sweep()
      const file = files.get(held)
      if (file) put(held, file)
      return file
    },
    letGo: (held) => void files.delete(held),
  }
}
