import { messageOf } from '../../shared/message-of.ts'
import { ORPCError } from '@orpc/client'
import { type DeskError, deskError, errorMap } from '../../shared/api/errors.ts'

/** What a failed call means to the page: the core's own refusal, or a fault that has no code of its own. */
export function toDeskError(error: unknown): DeskError {
  if (error instanceof ORPCError && error.code in errorMap && error.defined) {
    // The core validated code and data against the same map before it sent them.
    return { code: error.code, message: error.message, data: error.data } as DeskError
  }
  console.error('A call to the core failed', error)
  const message = messageOf(error)
  return deskError('INTERNAL', { en: message, ko: message }, { incident: '' })
}
