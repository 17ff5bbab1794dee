import { type I18n, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { DeskError } from '../../shared/api/errors.ts'
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

/**
 * A sentence of the core in the page's language. The catalogue chooses, so that it changes with the language; what was
 * kept by an earlier edition, or comes from a newer one, is told in the words that it has.
 */
export function toldSentence(
  say: Say,
  { message, korean = message }: { readonly message: string; readonly korean?: string | undefined },
): string {
  return say('told', { message, korean })
}

/** A refusal as a sentence for the person at the desk: the core's own, but where only the page knows what it means here. */
export function errorSentence(say: Say, { code, message, data }: DeskError): string {
  if (code === 'INTERNAL') return say('error.internal', { incident: data.incident })
  if (code === 'ARCHIVE_FAILED') return say('error.archiveFailed')
  return toldSentence(say, { message, korean: data.korean })
}
