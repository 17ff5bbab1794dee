import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureChromium } from './chromium.ts'

/*
 * Everything `npm test` promises: build, types, lint, format, unused code, unit tests, end-to-end tests. A
 * step that fails does not keep the next from running. What failed is named once more at the end, where
 * whoever sees but the tail of a long log finds it; the last line counts over all of them.
 */

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The part of vitest's report that names what failed. */
interface UnitReport {
  readonly testResults?: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** The part of Playwright's report that names what failed, or passed only when tried again. */
interface SuiteReport {
  readonly suites?: readonly SuiteReport[]
  readonly specs?: readonly {
    readonly file: string
    readonly line: number
    readonly title: string
    readonly tests: readonly {
      readonly projectName: string
      readonly status: string
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
}

const root = resolve(import.meta.dirname, '..')
const reports = join(root, 'test-results', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const parts = process.argv.slice(2)
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part)

const counts: Count[] = []
const failures: string[] = []
if (wanted('static') || wanted('e2e')) counts.push(step('build', ['node', 'tools/build.ts']))
if (wanted('static')) {
  counts.push(
    step('types', ['tsc', '-b']),
    step('lint', ['oxlint', '--type-aware', '--deny-warnings']),
    step('format', ['oxfmt', '--check', '.']),
    step('unused code', ['knip']),
  )
}
if (wanted('unit')) counts.push(unitTests())
if (wanted('e2e')) counts.push(endToEndTests())

const total = counts.reduce(
  (sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }),
  { passed: 0, failed: 0, skipped: 0 },
)
for (const failure of failures) console.log(failure)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

function run(
  [program = '', ...words]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  console.log(`\n> ${[program, ...words].join(' ')}`)
  const { status } = spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** A step that passes or fails as a whole. */
function step(name: string, command: readonly string[]): Count {
  const passed = run(command)
  if (!passed) failures.push(`failed: ${name} (${command.join(' ')})`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function unitTests(): Count {
  const report = join(reports, 'unit.json')
  const passed = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const read = readReport(report)
  if (read === undefined) return { passed: 0, failed: 1, skipped: 0 }
  failures.push(...failedUnitTests(read))
  const failed = number(read, 'numFailedTests')
  return {
    passed: number(read, 'numPassedTests'),
    // A file that does not load fails the run without a failed test.
    failed: !passed && failed === 0 ? 1 : failed,
    skipped: number(read, 'numPendingTests') + number(read, 'numTodoTests'),
  }
}

function endToEndTests(): Count {
  const chromium = ensureChromium((line) => console.log(line))
  if (chromium === undefined) {
    console.log('No Chromium could be found or installed; the end-to-end tests could not run.')
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const report = join(reports, 'e2e.json')
  const passed = run(['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...(chromium !== '' && { COPYDESK_CHROMIUM: chromium }),
  })
  const read = readReport(report)
  if (read !== undefined) failures.push(...failedSpecs(read))
  const stats = read?.['stats']
  if (typeof stats !== 'object' || stats === null) return { passed: 0, failed: 1, skipped: 0 }
  const failed = number(stats, 'unexpected')
  return {
    passed: number(stats, 'expected') + number(stats, 'flaky'),
    failed: !passed && failed === 0 ? 1 : failed,
    skipped: number(stats, 'skipped'),
  }
}

function failedUnitTests({ testResults = [] }: UnitReport): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [failure(name, message)]
    return failed.map((result) => failure(`${name}: ${result.fullName}`, result.failureMessages[0]))
  })
}

function failedSpecs({ suites = [], specs = [] }: SuiteReport): readonly string[] {
  return [
    ...suites.flatMap(failedSpecs),
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ projectName, status, results }) =>
          failure(
            `[${projectName}] ${file}:${line}: ${title}`,
            results.find(({ error }) => error !== undefined)?.error?.message,
            status === 'flaky' ? 'passed when tried again' : 'failed',
          ),
        ),
    ),
  ]
}

function failure(name: string, message = '', verdict = 'failed'): string {
  return `${verdict}: ${name.replace(`${root}/`, '')}\n    ${message.split('\n', 3).join('\n    ')}`
}

function readReport(path: string): Readonly<Record<string, unknown>> | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : undefined
}

function number(from: object, key: string): number {
  const value: unknown = Object.entries(from).find(([name]) => name === key)?.[1]
  return typeof value === 'number' ? value : 0
}
