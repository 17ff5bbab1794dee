import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard inside a sheet: where what it stood on has gone or was switched off, it stands on the element of
 * this ref, so that Escape and Tab still mean the sheet.
 */
export function useFocusKept<Kept extends HTMLElement>(): RefObject<Kept | null> {
  const kept = useRef<Kept>(null)
  useEffect(() => {
    if (document.activeElement === document.body) kept.current?.focus()
  })
  return kept
}
