/** What of a keyboard event decides which keys were pressed. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Whether an event is exactly the keys of a command, written as the command table writes them. Letters and
 * digits also match by their place on the keyboard: with a Korean layout, or with Alt on a Mac, the key no
 * longer gives its Latin letter.
 */
export function matchesKeys(keys: string, pressed: Pressed, mac: boolean): boolean {
  const parts = keys.split('-')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  return (
    pressed.ctrlKey === (!mac && wants('Mod')) &&
    pressed.metaKey === (mac && wants('Mod')) &&
    pressed.altKey === wants('Alt') &&
    pressed.shiftKey === wants('Shift') &&
    isKey(key, pressed)
  )
}

/** The digit that was pressed, 1 to 9, by its place on the keyboard or the number pad. */
export function digitOf({ code }: Pick<Pressed, 'code'>): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}

function isKey(key: string, pressed: Pressed): boolean {
  if (pressed.key.toLowerCase() === key.toLowerCase()) return true
  // A Latin letter that is another than the layout says is another letter: only what is no Latin goes by place.
  if (/^[a-z]$/i.test(pressed.key)) return false
  if (/^[a-z]$/i.test(key)) return pressed.code === `Key${key.toUpperCase()}`
  return /^\d$/.test(key) && pressed.code === `Digit${key}`
}
