/** Something that tells the desk to stop. */
export interface Stop {
  /** Resolves when the process is told to stop, or the given signal is. */
  readonly told: Promise<undefined>
  /** Stops listening. */
  clear(): void
}

/** The ways a system asks a process to end: Ctrl-C, a service manager, a terminal that closes. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Listens for the system's wish to stop. A second one, while the first is carried out, ends at once. */
export function whenToStop(until?: AbortSignal): Stop {
  let clear = (): void => undefined
  const told = new Promise<undefined>((resolve) => {
    const stop = (): void => {
      clear()
      resolve(undefined)
    }
    clear = () => {
      for (const signal of signals) process.off(signal, stop)
      until?.removeEventListener('abort', stop)
    }
    for (const signal of signals) process.on(signal, stop)
    until?.addEventListener('abort', stop)
    if (until?.aborted) stop()
  })
  return { told, clear: () => clear() }
}
