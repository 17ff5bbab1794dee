/** What one side of the stand-in can be asked by the other: named functions over plain data and bytes. */
export type Answers<Side> = { readonly [Name in keyof Side]: Side[Name] }

type Message =
  | { readonly ask: string; readonly given: readonly unknown[]; readonly id: number }
  | { readonly answer: number; readonly value?: unknown; readonly error?: string }

type Call = (...given: never[]) => unknown
type Side = Readonly<Record<string, Call>>

/** Asks the other side by name. Rejects with the other side's error. */
export type Ask<Other extends Side> = <Name extends keyof Other & string>(
  name: Name,
  ...given: Parameters<Other[Name]>
) => Promise<Awaited<ReturnType<Other[Name]>>>

/** A pair of typed calls over a process's message channel: `mine` answers, the result asks. */
export function openChannel<Other extends Side>(
  mine: Side,
  transport: { send(message: Message): void; listen(heard: (message: Message) => void): void },
): Ask<Other> {
  let last = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  transport.listen(async (message) => {
    if ('answer' in message) {
      const asked = waiting.get(message.answer)
      waiting.delete(message.answer)
      if (message.error === undefined) asked?.resolve(message.value)
      else asked?.reject(new Error(message.error))
      return
    }
    try {
      const answer = mine[message.ask] as ((...given: readonly unknown[]) => unknown) | undefined
      if (!answer) throw new Error(`the stand-in’s other side cannot ${message.ask}`)
      transport.send({ answer: message.id, value: await answer(...message.given) })
    } catch (error) {
      transport.send({ answer: message.id, error: error instanceof Error ? error.message : String(error) })
    }
  })
  const ask = (name: string, ...given: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject })
      transport.send({ ask: name, given, id: last })
    })
  // The types of both sides are known here only by name; the exported type says them.
  return ask as Ask<Other>
}
