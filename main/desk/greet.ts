import { refusalOf } from '../../shared/api/errors.ts'
import { basename } from 'node:path'
import type { Greeting } from '../../shared/api/contract.ts'
import type { Desk } from './context.ts'
import type { DeskArchive } from './desk-archive.ts'

/** What a page needs to know first: where it is, whose library, and what this shell can do. */
export function greet(
  { store, host, version, backups }: Desk,
  archive: Pick<DeskArchive, 'state'>,
): Greeting {
  return {
    edition: host.edition,
    version,
    library: {
      name: basename(store.path),
      path: store.path,
      stories: store.summaries.size,
      writable: store.writable,
      ...(store.readOnlyBecause && { whyNot: refusalOf(store.readOnlyBecause) }),
    },
    settings: store.settings,
    capabilities: host.capabilities,
    archive: archive.state(),
    backup: backups.state(),
  }
}
