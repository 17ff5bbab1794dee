/** The three columns, by the element that takes the keyboard when a person goes there. */
const stops = ['library', 'story', 'findings'] as const
export type Pane = (typeof stops)[number]

/** Marks the element of a column that F6 goes to. */
export function paneStop(pane: Pane): { readonly 'data-pane-stop': Pane } {
  return { 'data-pane-stop': pane }
}

/** Marks a column as a whole. */
export function paneOf(pane: Pane): { readonly 'data-pane': Pane } {
  return { 'data-pane': pane }
}

/** The column that has the keyboard, if one has. */
export function currentPane(): Pane | undefined {
  const column = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  return stops.find((pane) => pane === column)
}

/** Goes to the next (1) or the previous (-1) column that is not folded. */
export function movePane(step: 1 | -1): void {
  const open = stops.filter((pane) => stopOf(pane))
  const now = currentPane()
  const at = now === undefined ? (step === 1 ? -1 : 0) : open.indexOf(now)
  const next = open[(at + step + open.length) % open.length]
  if (next !== undefined) goToPane(next)
}

/** Gives a column the keyboard; nothing happens where it is folded. */
export function goToPane(pane: Pane): void {
  stopOf(pane)?.focus()
}

function stopOf(pane: Pane): HTMLElement | null {
  const stop = document.querySelector<HTMLElement>(`[data-pane-stop="${pane}"]`)
  if (!stop?.checkVisibility()) return null
  // A stop that cannot take the keyboard itself holds the thing that can.
  return stop.tabIndex >= 0
    ? stop
    : stop.querySelector<HTMLElement>('[contenteditable],[tabindex],input,button')
}
