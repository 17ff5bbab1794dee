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

/** What vitest's report says of a file, in the part that is read here. */
interface UnitFile {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly {
    readonly status: string
    readonly fullName: string
    readonly failureMessages: readonly string[]
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
  const first = runUnitTests('unit.json')
  const cutShort = first.filter(isCutShort).map(({ name }) => name)
  if (cutShort.length === 0) return countOf(first)
  // V8 that fails a check of its own takes the whole process down, and says nothing of the tests in it.
  for (const file of cutShort) failures.push(`run again, since its process ended: ${short(file)}`)
  const again = runUnitTests('unit-again.json', cutShort)
  return countOf([...first.filter((file) => !isCutShort(file)), ...again])
}

/** Runs all files, or those that are named, and gives what became of each. */
function runUnitTests(name: string, files: readonly string[] = []): readonly UnitFile[] {
  const path = join(reports, name)
  const passed = run([
    'vitest',
    'run',
    ...files,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path}`,
  ])
  const report = (readReport(path)?.['testResults'] ?? []) as readonly UnitFile[]
  const isFailureTold = report.some(({ status }) => status === 'failed')
  return passed || isFailureTold ? report : [...report, failedRun]
}

/** A run that failed, and no file of it did: something went wrong beside the tests. */
const failedRun: UnitFile = { name: 'vitest', status: 'failed', message: 'See above.', assertionResults: [] }

/** Whether the process ended before its tests had: none failed, and some did not run. */
function isCutShort({ status, message, assertionResults }: UnitFile): boolean {
  const isAny = (wanted: string): boolean => assertionResults.some((test) => test.status === wanted)
  return status === 'failed' && message === '' && !isAny('failed') && isAny('pending')
}

function countOf(files: readonly UnitFile[]): Count {
  failures.push(...files.flatMap(failedTests))
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed').length
  const passed = tests.filter(({ status }) => status === 'passed').length
  // A file that does not load fails without a failed test.
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  return { passed, failed: failed + unloaded, skipped: tests.length - passed - failed }
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

function failedTests({ name, status, message, assertionResults }: UnitFile): readonly string[] {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0 && status === 'failed') return [failure(name, message)]
  return failed.map((test) => failure(`${name}: ${test.fullName}`, test.failureMessages[0]))
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
  return `${verdict}: ${short(name)}\n    ${message.split('\n', 3).join('\n    ')}`
}

function short(name: string): string {
  return name.replace(`${root}/`, '')
}

function readReport(path: string): Readonly<Record<string, unknown>> | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : undefined
}

function number(from: object, key: string): number {
  const value: unknown = Object.entries(from).find(([name]) => name === key)?.[1]
  return typeof value === 'number' ? value : 0
}
