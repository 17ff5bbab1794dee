import { type XmlFormat, faultsInXml } from '../xml/grammar/check.ts'
import { readGrammar } from '../xml/grammar/notation.ts'
import type { RuleFault } from '../rule-notes.ts'
import type { XmlElement } from '../xml/tree.ts'
import { nitf } from './grammar.ts'

/*
 * Our own check of a document against the rules of NITF 3.6. The official schema is not shipped; a test holds this to it.
 */

const namespace = 'http://iptc.org/std/NITF/2006-10-18/'

let made: XmlFormat | undefined

function nitfFormat(): XmlFormat {
  made ??= { name: 'NITF', namespaces: [namespace], grammar: readGrammar([nitf]) }
  return made
}

/** What of a document breaks the rules of NITF 3.6. */
export function nitfFaults(root: XmlElement): readonly RuleFault[] {
  return faultsInXml(root, nitfFormat())
}

/**
 * The same for what agencies send: most NITF comes without its namespace and names an earlier version, whose rules
 * differ in little else.
 */
export function sentNitfFaults(root: XmlElement): readonly RuleFault[] {
  const { version: _version, 'change.date': _date, 'change.time': _time, ...attributes } = root.attributes
  return faultsInXml({ ...root, attributes }, { ...nitfFormat(), namespaces: [namespace, root.namespace] })
}
