import { type I18n, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { ErrorCode, DeskError } from '../../shared/api/errors.ts'
import type { Locale } from '../../shared/locale.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

/** The names of everything the page says; every language has them all. */
export type MessageKey = keyof typeof en
export type Values = Readonly<Record<string, string | number>>

/** Says something in the page's language. */
export type Say = (key: MessageKey, values?: Values) => string

/** The page's languages, speaking `locale` first. */
export function createSpeech(locale: Locale): { readonly i18n: I18n; readonly say: Say } {
  const i18n = setupI18n({ locale, messages: { en, ko } })
  // Compiled as they are needed: a hundred short sentences are not worth a build step.
  i18n.setMessagesCompiler(compileMessage)
  return { i18n, say: (key, values) => i18n._(key, { ...values }) }
}

const sentences: Readonly<Record<ErrorCode, MessageKey>> = {
  NOT_FOUND: 'error.notFound',
  CONFLICT: 'error.conflict',
  ILLEGAL_MOVE: 'error.illegalMove',
  BLOCKED: 'error.blocked',
  UNREAD_WARNINGS: 'error.unreadWarnings',
  MAY_NOT_WAIVE: 'error.mayNotWaive',
  UNDER_EMBARGO: 'error.underEmbargo',
  CHANGED_SINCE_APPROVAL: 'error.changedSinceApproval',
  NOT_APPROVED: 'error.notApproved',
  BAD_INPUT: 'error.badInput',
  NO_SPACE: 'error.noSpace',
  READ_ONLY: 'error.readOnly',
  LIBRARY_IN_USE: 'error.libraryInUse',
  ARCHIVE_FAILED: 'error.archiveFailed',
  INTERNAL: 'error.internal',
}

/** A refusal as a sentence for the person at the desk. */
export function errorSentence(say: Say, { code, data }: DeskError): string {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  if ('state' in data) values['state'] = say(`state.${data.state}`)
  if ('standing' in data) values['count'] = data.standing.length
  return say(sentences[code], values)
}
