/** Runs tasks that share a key one after the other, in the order they were asked for. */
export type Serial = <Value>(key: string, task: () => Promise<Value>) => Promise<Value>

/** A new `Serial` with nothing running. */
export function createSerial(): Serial {
  const tails = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const running = (tails.get(key) ?? Promise.resolve()).then(task, task)
    // The tail only orders; whoever asked for the task hears of its failure.
    const tail = running
      .catch(() => undefined)
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    tails.set(key, tail)
    return running
  }
}
