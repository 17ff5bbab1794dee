import type { FormatId } from '../story/record.ts'
import type { RuleFault } from './rule-notes.ts'
import type { XmlElement } from './xml/tree.ts'

/** Says what of a written file breaks its format's rules. */
export type OwnRules = (text: string) => Promise<readonly RuleFault[]>

function ninjs(version: '1.6' | '2.2' | '3.1'): OwnRules {
  return async (text) => {
    const { ninjsFaults } = await import('./ninjs/rules.ts')
    return ninjsFaults(JSON.parse(text), version)
  }
}

function xml(load: () => Promise<(root: XmlElement) => readonly RuleFault[]>): OwnRules {
  return async (text) => {
    const { parseXml } = await import('./xml/parse-xml.ts')
    const parsed = await parseXml(text)
    if (parsed.ok) return (await load())(parsed.value.root)
    return [{ at: `line ${parsed.error.line}`, what: `It is no XML: ${parsed.error.message}.` }]
  }
}

/**
 * The formats whose rules the desk knows, to look at once more before a file leaves. The official schemas are not
 * shipped; tests hold these rules to them.
 */
export const ownRules: Partial<Record<FormatId, OwnRules>> = {
  ninjs: ninjs('3.1'),
  'ninjs-2': ninjs('2.2'),
  'ninjs-1': ninjs('1.6'),
  'newsml-g2': xml(async () => (await import('./newsml-g2/rules.ts')).newsmlG2Faults),
  nitf: xml(async () => (await import('./nitf/rules.ts')).nitfFaults),
}
