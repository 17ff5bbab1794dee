/** A person's initials: two letters of a name in letters, or a Korean name's last two syllables. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = ''] = words
  if (words.length === 1 && /^\p{Script=Hangul}+$/u.test(first)) return first.slice(-2)
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last]
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
