import type { Span } from '../text/span.ts'
import type { Anchor, Edit, FieldName, Finding, Fix, Severity } from './finding.ts'
import { fingerprint, fingerprintOf } from './fingerprint.ts'

/** What a check says of a place, in the words of the reader's language. */
export interface Said {
  readonly severity: Severity
  /** A few words for the head of a card. */
  readonly title: string
  /** One plain sentence. */
  readonly message: string
  /** The rule in one line, where the message does not say it. */
  readonly why?: string
  readonly related?: readonly Anchor[]
  readonly fixes?: readonly Fix[]
}

/** A finding on a stretch of a paragraph. A paragraph check leaves the id out; the engine puts it in. */
export function inBody(
  check: string,
  { id = '', text }: { readonly id?: string; readonly text: string },
  { from, to }: Span,
  said: Said,
): Finding {
  return {
    check,
    at: { in: 'body', paragraph: id, from, to },
    excerpt: text.slice(from, to),
    fingerprint: fingerprint(check, text, from, to),
    related: [],
    fixes: [],
    ...said,
  }
}

/** A finding on a stretch of a field; on all of it where no span is given. */
export function inField(
  check: string,
  field: FieldName,
  text: string,
  said: Said,
  { from, to }: Span = { from: 0, to: text.length },
): Finding {
  return {
    check,
    at: { in: field, from, to },
    excerpt: text.slice(from, to),
    fingerprint: fingerprint(`${check} ${field}`, text, from, to),
    related: [],
    fixes: [],
    ...said,
  }
}

/** A finding on the story as a whole, known by what makes it the same finding (`parts`). */
export function onStory(check: string, parts: readonly (string | number)[], said: Said): Finding {
  return {
    check,
    at: { in: 'story' },
    excerpt: '',
    fingerprint: fingerprintOf(check, ...parts),
    related: [],
    fixes: [],
    ...said,
  }
}

/** A place in a paragraph. */
export function bodyAnchor(
  { id = '' }: { readonly id?: string; readonly text: string },
  { from, to }: Span,
): Anchor & { in: 'body' } {
  return { in: 'body', paragraph: id, from, to }
}

/** A fix of one replacement. `bulk` where it is safe to make in every place at once. */
export function replacing(id: string, label: string, at: Anchor, insert: string, bulk = false): Fix {
  const edits: readonly Edit[] = [{ at, insert }]
  return bulk ? { id, label, edits, bulk } : { id, label, edits }
}
