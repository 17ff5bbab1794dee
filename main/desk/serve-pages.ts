import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import { ValidationError } from '@orpc/contract'
// The one adapter that takes a message and gives a promise: what goes wrong with it is then ours to answer for.
import { RPCHandler } from '@orpc/server/bun-ws'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { messageOf } from '../../shared/message-of.ts'
import type { createRouter } from './router.ts'

/** A connection to a page, whatever carries it: a WebSocket or a MessagePort. */
export interface Line {
  /** Hands a frame to the page. */
  send(frame: string | Uint8Array): void
  /** Names who hears the page's frames: text or bytes, and whatever else a port can carry. */
  hear(heard: (frame: unknown) => void): void
  /** Names who is told that the page is gone. */
  ended(told: () => void): void
  close(): void
}

/**
 * Gives what serves the contract to each page that connects. Every call gets an answer of the contract: a call that
 * the contract does not know is BAD_INPUT, and what goes wrong in the desk itself is INTERNAL, of which `fault` hears
 * more. A frame that is none closes its line, since our page sends no such thing; other lines never notice.
 */
export function createPageServer(
  router: ReturnType<typeof createRouter>,
  fault: (error: unknown) => void,
): (line: Line) => void {
  const handler = new RPCHandler(router, {
    interceptors: [
      async ({ request, next }) => {
        const procedure = request.url.pathname.slice(1, 1 + longestName).replaceAll('/', '.')
        try {
          const answer = await next()
          if (!answer.matched) throw toContract(notUnderstood(procedure))
          return answer
        } catch (error) {
          // What reached no procedure could not be read as a call.
          throw error instanceof ORPCError ? error : toContract(notUnderstood(procedure))
        }
      },
    ],
    clientInterceptors: [
      async ({ path, signal, next }) => {
        try {
          return await next()
        } catch (error) {
          // Who has hung up is told nothing, and nothing went wrong.
          throw signal?.aborted === true
            ? new ORPCError('CLIENT_CLOSED_REQUEST')
            : typed(error, path.join('.'), fault)
        }
      },
    ],
  })
  return (line) => {
    const page = {
      send: (frame: string | ArrayBufferLike | Uint8Array) => {
        line.send(typeof frame === 'string' || frame instanceof Uint8Array ? frame : new Uint8Array(frame))
        return 0
      },
    }
    line.hear((frame) => {
      const message = frame instanceof ArrayBuffer ? new Uint8Array(frame) : frame
      if (typeof message !== 'string' && !(message instanceof Uint8Array)) return line.close()
      handler.message(page, message, { context: {} }).catch(() => line.close())
    })
    line.ended(() => handler.close(page))
  }
}

/** Characters of a procedure's name that are told back: no real one is longer. */
const longestName = 60

/** An error as the contract has it. */
function typed(
  error: unknown,
  procedure: string,
  fault: (error: unknown) => void,
): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    if (error.defined) return error
    if (error.code === 'BAD_REQUEST') return toContract(notUnderstood(procedure, placeOf(error.cause)))
  }
  const incident = randomUUID().slice(0, 8)
  fault(new Error(`${procedure}, incident ${incident}: ${messageOf(causeOf(error))}`, { cause: error }))
  return toContract(
    deskError(
      'INTERNAL',
      {
        en: `Something went wrong inside the desk. Its log tells more under ${incident}; what was saved is safe.`,
        ko: `데스크 안에서 문제가 생겼습니다. 로그의 ${incident}에 더 적혀 있습니다. 저장된 것은 안전합니다.`,
      },
      { incident },
    ),
  )
}

function toContract({ code, message, data }: DeskError): ORPCError<string, unknown> {
  return new ORPCError(code, { defined: true, message, data })
}

function notUnderstood(procedure: string, place?: string): DeskError {
  const what = place === undefined ? procedure : `${procedure}, at ${place}`
  return deskError(
    'BAD_INPUT',
    {
      en: `The desk was asked for something that it does not understand (${what}). Nothing was changed; reload the page.`,
      ko: `데스크가 알아듣지 못하는 요청입니다(${what}). 아무것도 바뀌지 않았습니다. 페이지를 새로 고치십시오.`,
    },
    { what },
  )
}

/** The first place of an input that its schema refuses. */
function placeOf(cause: unknown): string | undefined {
  if (!(cause instanceof ValidationError)) return undefined
  const path = cause.issues[0]?.path ?? []
  const keys = path.map((step) => String(typeof step === 'object' ? step.key : step))
  return keys.length === 0 ? undefined : keys.join('.').slice(0, 2 * longestName)
}

/** Output that breaks the contract says so only in its cause. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) return error
  const [issue] = error.cause.issues
  return issue === undefined ? error : `${error.message}: ${issue.message}`
}
