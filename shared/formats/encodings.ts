/** How it is known in what encoding a file is: the order in which the desk asks. */
export const encodingSources = [
  /** A byte-order mark. */
  'mark',
  /** The file says so itself: its XML declaration, its meta element, or its format for each of its parts. */
  'declared',
  /** The bytes can be nothing else: they are well-formed UTF-8, or switch between tables with escapes. */
  'bytes',
  /** What the letters say that it yields. */
  'guessed',
  /** A person's word. */
  'chosen',
] as const
export type EncodingSource = (typeof encodingSources)[number]

/** Whose letters a table has; the page has a word for each. */
export type Script =
  | 'unicode'
  | 'korean'
  | 'japanese'
  | 'chinese'
  | 'western'
  | 'central'
  | 'cyrillic'
  | 'greek'
  | 'turkish'
  | 'baltic'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'vietnamese'

export interface Encoding {
  /** As iconv-lite names it, lower case. */
  readonly id: string
  /** As a person knows it. */
  readonly name: string
  readonly script: Script
}

/** The encodings that wire copy has come in, as a person is offered them. */
export const encodings: readonly Encoding[] = [
  { id: 'utf-8', name: 'UTF-8', script: 'unicode' },
  { id: 'utf-16le', name: 'UTF-16 LE', script: 'unicode' },
  { id: 'utf-16be', name: 'UTF-16 BE', script: 'unicode' },
  { id: 'cp949', name: 'EUC-KR, CP949', script: 'korean' },
  { id: 'shift_jis', name: 'Shift JIS', script: 'japanese' },
  { id: 'euc-jp', name: 'EUC-JP', script: 'japanese' },
  { id: 'iso-2022-jp', name: 'ISO-2022-JP', script: 'japanese' },
  { id: 'gb18030', name: 'GB18030, GBK', script: 'chinese' },
  { id: 'big5', name: 'Big5', script: 'chinese' },
  { id: 'windows-1252', name: 'Windows-1252, Latin-1', script: 'western' },
  { id: 'iso-8859-15', name: 'Latin-9', script: 'western' },
  { id: 'macintosh', name: 'Mac Roman', script: 'western' },
  { id: 'cp850', name: 'DOS 850', script: 'western' },
  { id: 'cp437', name: 'DOS 437', script: 'western' },
  { id: 'windows-1250', name: 'Windows-1250', script: 'central' },
  { id: 'iso-8859-2', name: 'Latin-2', script: 'central' },
  { id: 'windows-1251', name: 'Windows-1251', script: 'cyrillic' },
  { id: 'koi8-r', name: 'KOI8-R', script: 'cyrillic' },
  { id: 'koi8-u', name: 'KOI8-U', script: 'cyrillic' },
  { id: 'iso-8859-5', name: 'ISO 8859-5', script: 'cyrillic' },
  { id: 'cp866', name: 'DOS 866', script: 'cyrillic' },
  { id: 'windows-1253', name: 'Windows-1253', script: 'greek' },
  { id: 'iso-8859-7', name: 'ISO 8859-7', script: 'greek' },
  { id: 'windows-1254', name: 'Windows-1254', script: 'turkish' },
  { id: 'windows-1257', name: 'Windows-1257', script: 'baltic' },
  { id: 'windows-1256', name: 'Windows-1256', script: 'arabic' },
  { id: 'iso-8859-6', name: 'ISO 8859-6', script: 'arabic' },
  { id: 'windows-1255', name: 'Windows-1255', script: 'hebrew' },
  { id: 'iso-8859-8', name: 'ISO 8859-8', script: 'hebrew' },
  { id: 'windows-874', name: 'Windows-874, TIS-620', script: 'thai' },
  { id: 'windows-1258', name: 'Windows-1258', script: 'vietnamese' },
]
