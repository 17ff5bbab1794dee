import { errorMap } from '../../shared/api/errors.ts'
import { callFrame, hangUpFrame } from './api-frames.ts'
import type { Caller } from './api-lines.ts'
import { isRecord } from './from-schema.ts'

/** How a call ended: done, refused by a code of the contract, or hung up by who called. */
export type Ended = 'done' | 'hung up' | keyof typeof errorMap

/** One connection to the desk, and what was said on it. */
export interface Conversation {
  /** Sends a call and waits for its end. A stream is heard to its end; `patience` 0 hangs up as soon as it is sent. */
  ask(
    id: number,
    frame: string | Uint8Array,
    manner?: 'to the end' | 'hang up' | 'first word',
  ): Promise<Ended>
  /** Sends what no page would, and then asks for something simple: true where the line goes on, false where it closed. */
  sendOdd(frame: unknown): Promise<boolean>
  close(): void
}

/** Milliseconds after which an answer that has not come never will. */
const patience = 30_000

/** Talks over `caller`; `found` is told of every answer that must not be. */
export function createConversation(caller: Caller, found: (fault: string) => void): Conversation {
  const waiting = new Map<unknown, (frame: Readonly<Record<string, unknown>>) => void>()
  let isGone = false
  void caller.gone.then(() => (isGone = true))
  caller.hear((text) => {
    const frame: unknown = JSON.parse(text)
    if (isRecord(frame)) waiting.get(frame['i'])?.(frame)
  })

  const ask: Conversation['ask'] = (id, frame, manner = 'to the end') =>
    new Promise((resolve) => {
      const end = (how: Ended): void => {
        clearTimeout(late)
        waiting.delete(id)
        resolve(how)
      }
      const late = setTimeout(() => {
        found(`No answer to ${String(frame).slice(0, 500)}`)
        end('hung up')
      }, patience)
      void caller.gone.then(() => {
        if (waiting.has(id)) found(`The line was closed on a call: ${String(frame).slice(0, 500)}`)
        end('hung up')
      })
      waiting.set(id, (answer) => {
        if (answer['t'] === 3) return heard(answer['p'])
        const payload = isRecord(answer['p']) ? answer['p'] : {}
        const isStream = isRecord(payload['h']) && payload['h']['content-type'] === 'text/event-stream'
        if (payload['s'] !== undefined) return end(codeOf(payload['b']))
        if (!isStream) return end('done')
        if (manner === 'to the end') return
        caller.send(hangUpFrame(id))
        end('hung up')
      })
      const heard = (item: unknown): void => {
        if (!isRecord(item)) return
        if (item['e'] === 'done') end('done')
        if (item['e'] === 'error') end(codeOf(item['d']))
      }
      caller.send(frame)
      if (manner !== 'hang up') return
      caller.send(hangUpFrame(id))
      end('hung up')
    })

  /** The code of an error, which has to be one of the contract's, with a sentence for a person. */
  const codeOf = (body: unknown): Ended => {
    const error = isRecord(body) && isRecord(body['json']) ? body['json'] : {}
    const { code, defined, message } = error
    if (!isCode(code) || defined !== true)
      found(`No error of the contract: ${JSON.stringify(body).slice(0, 500)}`)
    if (typeof message !== 'string' || !/[.?!…”)]$/u.test(message))
      found(`“${String(message)}” is no sentence.`)
    return isCode(code) ? code : 'INTERNAL'
  }

  let probe = 0
  return {
    ask,
    async sendOdd(frame) {
      probe += 1
      const id = `probe-${probe}`
      const answered = new Promise<boolean>((resolve) => {
        const late = setTimeout(() => {
          found(`Neither answered nor closed after ${String(frame).slice(0, 500)}`)
          resolve(false)
        }, patience)
        const end = (goesOn: boolean) => {
          clearTimeout(late)
          waiting.delete(id)
          resolve(goesOn)
        }
        waiting.set(id, () => end(true))
        void caller.gone.then(() => end(false))
      })
      caller.send(frame)
      if (!isGone) caller.send(callFrame(id, 'stories.slugsToday', undefined))
      return answered
    },
    close: () => caller.close(),
  }
}

function isCode(code: unknown): code is keyof typeof errorMap {
  return typeof code === 'string' && Object.hasOwn(errorMap, code)
}
