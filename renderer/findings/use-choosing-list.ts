import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

interface Choosing {
  /** What is chosen, by whatever it is named with. */
  readonly chosen: string | undefined
  /** Chooses the one behind (1) or before (-1). */
  readonly step: (by: 1 | -1) => void
  /** Goes to the words of the chosen one. */
  readonly go: () => void
  /** Chooses nothing. */
  readonly clear: () => void
}

interface ChoosingList {
  readonly list: RefObject<HTMLUListElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * A list that takes the keyboard as a whole: Up and Down choose, Enter goes to the words, Escape chooses nothing. The
 * chosen one, marked `data-chosen`, is kept in sight.
 */
export function useChoosingList({ chosen, step, go, clear }: Choosing): ChoosingList {
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    if (chosen === undefined) return
    list.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && event.target === list.current) go()
    else if (event.key === 'Escape') clear()
  }

  return { list, onKeyDown }
}
