import type { FormatId } from '../story/record.ts'
import type { Reader } from './reader.ts'
import { readNinjs } from './ninjs/read.ts'
import { readNitf } from './nitf/read.ts'
import { readText } from './text/read.ts'

/** The formats the desk reads, but for story.json, which holds a whole story of a desk. */
export const readers: Partial<Record<FormatId, Reader>> = {
  text: readText,
  ninjs: readNinjs,
  nitf: readNitf,
}

/** What the desk reads, as a sentence names it. */
export const readable = 'plain text, ninjs, NITF and story.json'
