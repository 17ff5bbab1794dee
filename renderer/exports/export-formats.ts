import { type WrittenFormat, endings, writtenFormats } from '../../shared/formats/endings.ts'
import type { MessageKey } from '../i18n/say.ts'

interface ExportFormat {
  readonly id: WrittenFormat
  readonly name: MessageKey
  readonly ending: string
}

/** The formats that this shell writes, in the order of the list. */
export function exportFormats({ printPdf }: { readonly printPdf: boolean }): readonly ExportFormat[] {
  return writtenFormats
    .filter((id) => id !== 'pdf' || printPdf)
    .map((id) => ({ id, name: `format.${id}`, ending: endings[id] }))
}
