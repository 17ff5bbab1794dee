import type { HeldFile } from './batches.ts'

/** True where a drag carries files, and not a selection from the page itself. */
export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

/** The files of a drop, with those inside dropped folders, in the order of their names. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly HeldFile[]> {
  // The entries are gone once this function yields, so all are taken first.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...transfer.files].map((file) => held(file))
  const nested = await Promise.all(entries.map(filesOf))
  return nested.flat()
}

/** A file as the page holds it, named with the folders that it was dropped or picked in: names repeat in those. */
export function held(file: File, path = file.webkitRelativePath): HeldFile {
  return { name: path === '' ? file.name : path.replace(/^\//, ''), data: file }
}

async function filesOf(entry: FileSystemEntry): Promise<readonly HeldFile[]> {
  // A folder's own hidden files (.DS_Store) are nobody's copy.
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [held(file, entry.fullPath)]
  }
  const children = isFolder(entry) ? await childrenOf(entry) : []
  const nested = await Promise.all(children.map(filesOf))
  return nested.flat()
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // A reader gives a hundred at a time and says that it is done by giving none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.toSorted((a, b) => a.name.localeCompare(b.name))
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
