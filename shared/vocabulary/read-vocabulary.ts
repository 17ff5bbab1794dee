import * as v from 'valibot'
import type { Locale } from '../locale.ts'
import { messageOf } from '../message-of.ts'
import { type Result, ok, refused } from '../result.ts'
import { readCsv } from './csv.ts'
import { type Found, type Incoming, readIptcJson } from './iptc-json.ts'
import { listOfJson, listOfRows } from './list-file.ts'
import { readWords, some } from './read-words.ts'
import { settleTerms } from './settle-terms.ts'
import { mostTerms, vocabularySchema } from './vocabulary.ts'

/** Why a file was not taken for a vocabulary, in a sentence for a person. */
export interface VocabularyRefusal {
  readonly code: 'empty' | 'malformed' | 'unknown-form' | 'too-many'
  readonly message: string
}

/** A vocabulary out of a file, and what was left out of it, a sentence a kind. */
export interface ReadVocabulary {
  readonly vocabulary: Incoming
  readonly notes: readonly string[]
}

/**
 * Reads a vocabulary file by what it holds: IPTC's JSON, a vocabulary as Copydesk keeps it, or a list of names in JSON
 * or CSV. Sentences are in the language of `locale`.
 */
export function readVocabulary(
  text: string,
  fileName: string,
  locale: Locale = 'en',
): Result<ReadVocabulary, VocabularyRefusal> {
  const said = readWords[locale]
  const file = `“${fileName}”`
  const source = text.replace(/^\uFEFF/, '').trim()
  const refuse = (code: VocabularyRefusal['code'], message: string) => refused({ code, message })
  if (source === '') return refuse('empty', said.empty(file))
  let found: Found | undefined
  const extra: string[] = []
  if (/^[[{]/.test(source)) {
    let json: unknown
    try {
      json = JSON.parse(source)
    } catch (error) {
      return refuse('malformed', said.notJson(file, messageOf(error)))
    }
    found = readIptcJson(json) ?? readOwn(json) ?? listOfJson(json)
    if (!found) return refuse('unknown-form', said.unknown(file))
  } else if (/^<|^%PDF|\0/.test(source)) {
    return refuse('unknown-form', said.unknown(file))
  } else {
    const { rows, openQuote } = readCsv(source)
    found = listOfRows(rows)
    if (!found) return refuse('unknown-form', said.noName(file))
    if (openQuote !== undefined) extra.push(said.quoteOpen(openQuote))
  }
  const { vocabulary, leftOut, nameless = [] } = found
  if (vocabulary.terms.length === 0) return refuse('empty', said.empty(file))
  if (vocabulary.terms.length > mostTerms)
    return refuse('too-many', said.tooMany(file, vocabulary.terms.length, mostTerms))
  const { terms, notes } = settleTerms(vocabulary.terms, said)
  const name = vocabulary.name === '' ? fileName.replace(/\.[^.]+$/, '') : vocabulary.name
  return ok({
    vocabulary: { ...vocabulary, name, terms },
    notes: [
      ...extra,
      ...(leftOut.length > 0 ? [said.leftOut(leftOut.length, some(leftOut))] : []),
      ...(nameless.length > 0 ? [said.nameless(nameless.length, some(nameless))] : []),
      ...notes,
    ],
  })
}

/** A vocabulary in the form it is kept and handed out in. */
function readOwn(json: unknown): Found | undefined {
  const own = v.safeParse(vocabularySchema, json)
  return own.success ? { vocabulary: own.output, leftOut: [] } : undefined
}
