/**
 * Runs `task` for every item, at most `width` at a time. Waits for all that were begun; after a rejection
 * begins no more and rejects with it.
 */
export async function inParallel<Item>(
  items: Iterable<Item>,
  width: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]()
  let failure: { readonly error: unknown } | undefined
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && failure === undefined; next = waiting.next()) {
      try {
        await task(next.value)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  // The assignment happens in a closure, where the compiler does not look.
  const failed = failure as { readonly error: unknown } | undefined
  if (failed !== undefined) throw failed.error
}
