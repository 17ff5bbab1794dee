import * as v from 'valibot'
import type { Result } from '../../../shared/result.ts'
import { ok, refused } from '../../../shared/result.ts'
import { libraryFormat } from '../documents.ts'
import { openSealed, sealedJson } from '../sealed-json.ts'

/*
 * A backup is one zip, whole in itself:
 *
 *   meta.json, settings.json, vocabularies/…   as they lie in the library
 *   ledger/000001.ndjson, …                    the ledger's lines, in pieces
 *   stories/000001.ndjson, …                   a line a story: {"file", "content"}
 *   history/000001.ndjson, …                   the same of the earlier revisions
 *   manifest.json                              what it holds, with the SHA-256 of each entry
 *
 * Stories stand in pieces of some megabytes, since a zip without extensions holds 65,535 entries. Both kinds of piece are
 * in the order of the stories' ids, so that one story is found by reading one piece.
 */

/** The form of a backup. Raised when the one before would be read wrongly. */
export const backupForm = 1

export const manifestName = 'manifest.json'

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const manifestSchema = v.object({
  kind: v.literal('copydesk-backup'),
  form: v.number(),
  /** The library's format. */
  format: v.number(),
  /** The moment it is of. */
  createdAt: v.string(),
  /** The version of Copydesk that wrote it. */
  createdBy: v.string(),
  stories: count,
  ledger: v.object({ seq: count, hash: hex }),
  /** Files of the library that could not be read when it was written. */
  lost: v.array(v.string()),
  entries: v.array(
    v.object({
      name: v.string(),
      /** Unpacked. */
      bytes: count,
      sha256: hex,
      /** The first story's id, where it is a piece of stories or histories. */
      first: v.exactOptional(v.string()),
    }),
  ),
})

/** What a backup holds. */
export type Manifest = v.InferOutput<typeof manifestSchema>
export type ManifestEntry = Manifest['entries'][number]

const headSchema = v.object({ kind: v.literal('copydesk-backup'), form: v.number(), format: v.number() })

export function writeManifest(manifest: Manifest): string {
  return sealedJson(manifest, 1)
}

/** A manifest's text read, or the end of a sentence that begins with the backup's name. */
export function readManifest(text: string): Result<Manifest, string> {
  const json = openSealed(text)
  if (json === undefined) return refused(`is damaged: ${manifestName} does not match its checksum`)
  const head = v.safeParse(headSchema, json)
  if (!head.success) return refused('is no backup of Copydesk')
  const { form, format } = head.output
  if (form > backupForm || format > libraryFormat) {
    return refused(`was made by a newer Copydesk (format ${format}); update Copydesk to read it`)
  }
  const parsed = v.safeParse(manifestSchema, json)
  return parsed.success
    ? ok(parsed.output)
    : refused(`is damaged: ${manifestName} does not hold what it should`)
}

const file = v.object({ file: v.string(), content: v.string() })

/** A file of the library inside a piece. */
export interface PackedFile {
  /** Its path in the library, with slashes. */
  readonly file: string
  readonly content: string
}

export function packedLine({ file: name, content }: PackedFile): string {
  return `${JSON.stringify({ file: name, content })}\n`
}

/** The files of a piece; undefined where a line is none. */
export function packedFiles(text: string): readonly PackedFile[] | undefined {
  try {
    const lines = text.split('\n').slice(0, -1)
    return v.parse(
      v.array(file),
      lines.map((line): unknown => JSON.parse(line)),
    )
  } catch {
    // Not written by this program, whatever it is.
    return undefined
  }
}
