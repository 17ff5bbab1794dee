/** How many pages are connected, to be waited on. */
export interface PageCount {
  set(count: number): void
  /** True once a page has been connected at all. */
  readonly seen: boolean
  /** Resolves to true once at least one is connected (`some`) or none is; to false after `limit` ms. */
  until(wanted: 'some' | 'none', limit?: number): Promise<boolean>
}

export function createPageCount(): PageCount {
  let count = 0
  let seen = false
  const waiting = new Set<() => void>()
  const holds = (wanted: 'some' | 'none'): boolean => count > 0 === (wanted === 'some')
  return {
    set(next) {
      count = next
      seen ||= next > 0
      for (const look of [...waiting]) look()
    },
    get seen() {
      return seen
    },
    until: (wanted, limit) =>
      new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined
        const end = (held: boolean): void => {
          waiting.delete(look)
          clearTimeout(timer)
          resolve(held)
        }
        const look = (): void => {
          if (holds(wanted)) end(true)
        }
        if (limit !== undefined) timer = setTimeout(() => end(false), limit)
        waiting.add(look)
        look()
      }),
  }
}
