const compiled = new Map<string, RegExp | undefined>()

/** Whether a house's pattern takes the text. A pattern that is none takes every text: the rules screen refuses it. */
export function wholeMatch(pattern: string, text: string): boolean {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern))
  return compiled.get(pattern)?.test(text) ?? true
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    // The house file was written by hand. That its pattern is broken is said where the file is read.
    return undefined
  }
}
