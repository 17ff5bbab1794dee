import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sentNinjsFaults, ninjsFaults } from '../../shared/formats/ninjs/rules.ts'
import { ninjsVersions } from '../../shared/formats/ninjs/rule-notation.ts'
import { newsmlG2Faults } from '../../shared/formats/newsml-g2/rules.ts'
import { nitfFaults } from '../../shared/formats/nitf/rules.ts'
import type { RuleFault } from '../../shared/formats/rule-notes.ts'
import { parseXml } from '../../shared/formats/xml/parse-xml.ts'
import { filesUnder } from '../corpus-files.ts'

/*
 * The standards' own suites of files that must pass and files that must fail, judged by our own rules. Where a verdict is
 * another than the suite's, conformance-differences.json says why; today it lists none.
 */

export interface Verdict {
  /** `ninjs-suite`, `newsml-g2-unit` or `minimal`. */
  readonly suite: string
  /** Within the corpus. */
  readonly path: string
  readonly shouldPass: boolean
  /** What our own rules say against it, in sentences. */
  readonly faults: readonly string[]
}

/** The smallest documents that do not validate; the others of their folder do. */
const badMinimal = /^(?:bad\d|n2)\.xml$/

/** The verdict on every file of the suites that a corpus has. */
export async function conformanceVerdicts(corpus: string): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const [suite, folder] of Object.entries(folders)) {
    const root = join(corpus, folder)
    const files = existsSync(root) ? filesUnder(root) : []
    for (const file of files) {
      const [version = '', verdict] = relative(root, file).split('/')
      const shouldPass = suite === 'minimal' ? !badMinimal.test(version) : verdict === 'should_pass'
      if (suite !== 'minimal' && !/^should_(?:pass|fail)$/.test(verdict ?? '')) continue
      const faults = await faultsIn(suite, readFileSync(file, 'utf8'), version)
      verdicts.push({
        suite,
        path: relative(corpus, file),
        shouldPass,
        faults: faults.map(({ at, what }) => `${at}: ${what}`),
      })
    }
  }
  return verdicts
}

const folders = {
  'ninjs-suite': 'conformance/ninjs-suite',
  'newsml-g2-unit': 'conformance/newsml-g2-unit',
  minimal: 'minimal',
}

async function faultsIn(suite: string, text: string, folder: string): Promise<readonly RuleFault[]> {
  if (suite === 'ninjs-suite') {
    let item: unknown
    try {
      item = JSON.parse(text)
    } catch (error) {
      return [{ at: '', what: `It is no JSON: ${error instanceof Error ? error.message : String(error)}.` }]
    }
    const version = ninjsVersions.find((one) => one === folder.replace('_dev', ''))
    return version === undefined ? sentNinjsFaults(item, folder) : ninjsFaults(item, version)
  }
  const parsed = await parseXml(text)
  if (!parsed.ok) return [{ at: `line ${parsed.error.line}`, what: `It is no XML: ${parsed.error.message}.` }]
  const { root } = parsed.value
  if (root.name === 'nitf') return nitfFaults(root)
  // The oldest files name the version of the news architecture, and the newest are drafts.
  const [, minor] = /^2\.(\d+)$/.exec(folder) ?? []
  return newsmlG2Faults(root, minor === undefined ? undefined : Number(minor))
}

export interface Difference {
  readonly why: string
}

/** The reasons why a verdict is another than the suite’s, by the file’s path. */
export function knownDifferences(): Readonly<Record<string, Difference>> {
  const file = join(import.meta.dirname, 'conformance-differences.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Difference>>
}

/** Whether our own rules judge as the suite does. */
export function agrees({ shouldPass, faults }: Verdict): boolean {
  return shouldPass === (faults.length === 0)
}
