/** Runs tasks one after the other, in the order they were asked for. */
export class Serial {
  #tail: Promise<unknown> = Promise.resolve()

  /** Resolves or rejects as `task` does; a rejection does not keep the next task from running. */
  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#tail.then(task)
    this.#tail = result.catch(() => undefined)
    return result
  }
}
