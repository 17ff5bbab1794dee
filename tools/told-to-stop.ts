/**
 * Aborts when the system asks this process to end, or when npm, which started it, is gone: npm does not hand
 * every signal down, and a desk that no one can see must not keep the library locked.
 */
export function toldToStop(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) stop.abort()
    }, 500).unref()
  }
  return stop.signal
}
