import * as v from 'valibot'
import { readStories } from '../../main/desk/read-stories.ts'
import { printable } from '../../shared/formats/printable.ts'
import type { Imported } from '../../shared/formats/report.ts'
import { type BodyNode, toDocument } from '../../shared/story/body.ts'
import { storySchema } from '../../shared/story/record.ts'

/** How a file was read: `story`, or the code of the error; and what is wrong with that, where something is. */
export interface Reading {
  readonly code: string
  readonly fault?: string
  /** Milliseconds of the processor. */
  readonly taken: number
}

/** Milliseconds of processor time that one file may take. */
export const longest = 1000
/** Bytes that the process may hold. Node keeps garbage for a while; what leaks or explodes passes this soon. */
export const mostMemory = 1.5 * 1024 ** 3

/** Reads a file as the desk does. Nothing is wrong where that ends in time, in a clean story or an error with its sentence. */
export async function readingOf(bytes: Uint8Array): Promise<Reading> {
  const once = await readOnce(bytes)
  // The first of its kind pays for loading its reader and compiling it.
  return once.code === 'slow' ? readOnce(bytes) : once
}

async function readOnce(bytes: Uint8Array): Promise<Reading> {
  const before = process.cpuUsage()
  try {
    const read = await readStories(bytes, { now: '2026-11-24T09:00:00Z', importer: 'fuzz' })
    const { user, system } = process.cpuUsage(before)
    const taken = (user + system) / 1000
    if (taken > longest) return { code: 'slow', taken, fault: `It took ${Math.round(taken)} ms.` }
    const memory = process.memoryUsage.rss()
    if (memory > mostMemory)
      return { code: 'large', taken, fault: `The process holds ${Math.round(memory / 1024 ** 2)} MB.` }
    if (!read.ok) return { code: read.error.code, taken, ...noSentence(read.error.message) }
    for (const one of read.value) {
      const fault = uncleanStory(one)
      if (fault !== undefined) return { code: 'story', taken, fault }
    }
    return { code: 'story', taken }
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { code: 'crash', taken: 0, fault }
  }
}

/** What is wrong with the words of an error: a person reads a sentence. */
export function noSentence(message: string): { readonly fault?: string } {
  return /[.?!…”)]$/u.test(message) ? {} : { fault: `“${message}” is no sentence.` }
}

/** Why a story is none, or holds what no story may; undefined where it is clean. */
function uncleanStory({ story }: Imported): string | undefined {
  const parsed = v.safeParse(storySchema, story)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return `The story is none: ${v.getDotPath(issue) ?? ''}: ${issue.message}.`
  }
  toDocument(story.body)
  const { foreign: _foreign, provenance: _provenance, body, ...fields } = story
  return uncleanBody(body) ?? uncleanField(fields)
}

function uncleanBody(node: BodyNode): string | undefined {
  if (node.text !== undefined && printable(node.text) !== node.text)
    return `Characters that no format prints: ${JSON.stringify(node.text.slice(0, 80))}`
  for (const { attrs } of node.marks ?? []) {
    const href = attrs?.['href']
    if (href !== undefined && (typeof href !== 'string' || !/^(?:https?:|mailto:)/i.test(href)))
      return `A link to ${JSON.stringify(href)}.`
  }
  for (const child of node.content ?? []) {
    const found = uncleanBody(child)
    if (found !== undefined) return found
  }
  return undefined
}

/** A field outside of the body whose text holds a control character. */
function uncleanField(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return printable(value) === value
      ? undefined
      : `Characters that no format prints in a field: ${JSON.stringify(value.slice(0, 80))}`
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const found = uncleanField(inner)
    if (found !== undefined) return found
  }
  return undefined
}
