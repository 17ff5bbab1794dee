import { stableJson } from '../../shared/story/canonical.ts'
import { sha256Hex } from './sealed-json.ts'

/** The digest of a stored document that the ledger keeps. */
export function storedDigest(document: unknown): string {
  return sha256Hex(stableJson(document))
}
