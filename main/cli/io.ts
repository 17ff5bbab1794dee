/** Where the command line reads from and writes to; a test brings its own. */
export interface Io {
  /** One line of result. */
  readonly out: (line: string) => void
  /** One line of what went wrong, or of progress. */
  readonly err: (line: string) => void
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
}

/** 0 done; 1 the desk says no (blockers stand, not approved, verification failed); 2 bad input or usage. */
export type ExitCode = 0 | 1 | 2

/** The graver of two outcomes. */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b
}
