/** Runs a task unless one of this name has run already; then it gives that one's outcome. */
export type Once = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>

/** A new `Once` that remembers the last `most` outcomes. */
export function createOnce(most: number): Once {
  const outcomes = new Map<string, Promise<unknown>>()
  return <Value>(name: string, task: () => Promise<Value>) => {
    const before = outcomes.get(name)
    // The name is the client's own and unique, so what is remembered under it is this task's outcome.
    if (before) return before as Promise<Value>
    const outcome = task()
    outcomes.set(name, outcome)
    const oldest = outcomes.keys().next()
    if (outcomes.size > most && !oldest.done) outcomes.delete(oldest.value)
    return outcome
  }
}
