import type { RuleFault } from '../rule-notes.ts'
import { type XmlElement, isElement } from '../xml/tree.ts'
import { type XmlFormat, faultsInXml } from '../xml/grammar/check.ts'
import { readGrammar } from '../xml/grammar/notation.ts'
import { concepts } from './grammar/concepts.ts'
import { groups } from './grammar/groups.ts'
import { items } from './grammar/items.ts'

/*
 * Our own check of a document against the rules of NewsML-G2. The official schema is not shipped; tests hold this to it
 * and to the official unit files.
 */

const namespace = 'http://iptc.org/std/nar/2006-10-01/'

const formats = new Map<number, XmlFormat>()

function formatOf(minor: number): XmlFormat {
  const known = formats.get(minor)
  if (known) return known
  const made = {
    name: 'NewsML-G2',
    namespaces: [namespace],
    grammar: readGrammar([groups, items, concepts], minor),
  }
  formats.set(minor, made)
  return made
}

/** What of a document breaks the rules of NewsML-G2, as the minor version that is named has them: 35 for 2.35. */
export function newsmlG2Faults(root: XmlElement, minor = 35): readonly RuleFault[] {
  return faultsInXml(root, formatOf(minor))
}

/**
 * The same for what agencies send: by the version that the document names, where it does; elements
 * may come without their namespace.
 */
export function sentG2Faults(root: XmlElement): readonly RuleFault[] {
  const named = descendantVersion(root)
  const [, minor] = /^2\.(\d{1,2})$/.exec(named ?? '') ?? []
  const format = formatOf(Math.max(Number(minor ?? 35), 9))
  return faultsInXml(root, { ...format, namespaces: [namespace, ''] })
}

function descendantVersion(root: XmlElement): string | undefined {
  const stated = root.attributes['standardversion']
  if (stated !== undefined) return stated
  for (const child of root.children) {
    const found = isElement(child) ? descendantVersion(child) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
