import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import type { LedgerEntry, Store } from '../store/store.ts'
import { approvalBefore } from '../store/verify-story.ts'

/** An export of which a file's bytes are. */
export interface KnownExport {
  readonly story: string
  readonly version: number | undefined
  /** As it was handed over then. */
  readonly fileName: string
  readonly format: string
  /** When and by whom, RFC 3339. */
  readonly at: string
  readonly by: string | undefined
  /** The ledger entry. */
  readonly entry: number
  /** What it rests on; absent where the ledger has no approval of that text before it. */
  readonly approval?: { readonly by: string | undefined; readonly at: string; readonly entry: number }
  /** False where the chain breaks before it, so that the entry proves nothing. */
  readonly proven: boolean
}

/** What the ledger says of a file. */
export interface ExportVerdict {
  readonly sha256: string
  /** Empty where no export had these bytes. */
  readonly exports: readonly KnownExport[]
  /** Exports under this very name that had other bytes. */
  readonly otherBytes: readonly KnownExport[]
}

/**
 * Tells whether a file is, byte for byte, what was exported: when, by whom, under which approval. It goes by the SHA-256
 * in the ledger, of the file itself or of the zip that held several.
 */
export async function verifyExport(
  store: Pick<Store, 'verifyChain'>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<ExportVerdict, DeskError>> {
  if (bytes.byteLength === 0) {
    return refused(
      deskError(
        'BAD_INPUT',
        { en: `${name} is empty: no export is.`, ko: `${name}: 빈 파일입니다. 내보낸 파일일 수 없습니다.` },
        { what: name },
      ),
    )
  }
  const digest = sha256(bytes)
  const approvals: LedgerEntry[] = []
  const same: LedgerEntry[] = []
  const others: LedgerEntry[] = []
  const { broken } = await store.verifyChain((entry) => {
    if (entry.what === 'approve') approvals.push(entry)
    if (entry.what !== 'export') return
    const { detail } = entry
    if (detail?.['sha256'] === digest || detail?.['inSha256'] === digest) same.push(entry)
    else if (detail?.['fileName'] === name || detail?.['in'] === name) others.push(entry)
  })
  const provenUpTo = broken[0]?.seq ?? Infinity
  const known = (entry: LedgerEntry): KnownExport => {
    const { detail, seq, at, by, story = '', version } = entry
    const approval = approvalBefore(approvals, entry)
    return {
      story,
      version,
      fileName: String(detail?.['inSha256'] === digest ? detail['in'] : detail?.['fileName']),
      format: String(detail?.['format']),
      at,
      by,
      entry: seq,
      ...(approval && { approval: { by: approval.by, at: approval.at, entry: approval.seq } }),
      proven: seq < provenUpTo,
    }
  }
  return ok({ sha256: digest, exports: same.map(known), otherBytes: others.map(known) })
}
