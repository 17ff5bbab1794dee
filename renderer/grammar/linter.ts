import { Dialect, LocalLinter, SuggestionKind } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import { harperRules } from './harper-rules.ts'

/** What Harper says of a stretch of a text. Offsets are UTF-16. */
export interface Lint {
  readonly from: number
  readonly to: number
  /** One sentence, in English. */
  readonly message: string
  /** What the stretch could be instead; empty where it could be left out. */
  readonly better: readonly string[]
}

/** Reads the grammar of English texts. */
export type Linter = (text: string) => Promise<readonly Lint[]>

/**
 * Loads Harper with the rules that are asked: 16 MB, some seconds, 400 MB of memory. Its interface is declared unstable, so
 * nothing else of the desk touches it.
 */
export async function createLinter(): Promise<Linter> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.American })
  await linter.setup()
  const rules = await linter.getDefaultLintConfig()
  await linter.setLintConfig(
    Object.fromEntries(Object.keys(rules).map((name) => [name, harperRules.has(name)])),
  )
  return async (text) => {
    const lints = await linter.lint(text, { language: 'plaintext' })
    return lints.map((lint) => {
      const { start, end } = lint.span()
      const better = lint.suggestions().flatMap((suggestion) => {
        const kind = suggestion.kind()
        if (kind === SuggestionKind.Replace) return [suggestion.get_replacement_text()]
        if (kind === SuggestionKind.Remove) return ['']
        return [text.slice(start, end) + suggestion.get_replacement_text()]
      })
      return { from: start, to: end, message: lint.message(), better: better.slice(0, 3) }
    })
  }
}
