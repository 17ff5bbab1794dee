import type { Report } from '../../shared/checks/check.ts'
import { distinct } from '../../shared/checks/engine.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { bodyAnchor, inBody, replacing } from '../../shared/checks/make-finding.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { textHash } from '../../shared/text/hash.ts'
import type { Lint } from './linter.ts'
import type { GrammarAnswer, GrammarRequest } from './messages.ts'

/** As much of a `Worker` as the reader needs. */
export interface GrammarWorker {
  onmessage: ((event: MessageEvent<GrammarAnswer>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
  postMessage(request: GrammarRequest): void
  terminate(): void
}

/** Joins what Harper says to the reports of the checks. */
export interface GrammarReader {
  /**
   * The report with what Harper says of the paragraphs it has read, as notes; those it has not read are given to it.
   * Only words that still stand as they were checked count: paragraphs are told by the hashes of their text.
   */
  joined(report: Report, paragraphs: readonly Paragraph[], locale: Locale): Report
  /** Lets go of the worker and of its memory. What was read is kept. */
  rest(): void
}

/** How many paragraphs' lints are kept. */
const remembered = 2000

/** A reader over a worker that `start` makes when it is first needed. `onNews`: `joined` would say more now. */
export function createGrammarReader(start: () => GrammarWorker, onNews: () => void): GrammarReader {
  let worker: GrammarWorker | undefined
  const read = new Map<string, readonly Lint[]>()
  let isAsked = false
  let failed: string | undefined

  function open(): GrammarWorker {
    const opened = start()
    opened.onmessage = ({ data }) => {
      if (worker !== opened) return
      isAsked = false
      if ('failed' in data) return fail(data.failed)
      for (const { hash, lints } of data.read) read.set(hash, lints)
      for (const [oldest] of read) {
        if (read.size <= remembered) break
        read.delete(oldest)
      }
      onNews()
    }
    opened.onerror = (event) => {
      event.preventDefault()
      if (worker === opened) fail(event.message)
    }
    return opened
  }

  function fail(why: string): void {
    failed = why
    rest()
    onNews()
  }

  function rest(): void {
    worker?.terminate()
    worker = undefined
    isAsked = false
  }

  return {
    rest() {
      rest()
      // Whoever switches it off and on again wants it tried again.
      failed = undefined
    },
    joined(report, paragraphs, locale) {
      const found: Finding[] = []
      const unread: { hash: string; text: string }[] = []
      for (const paragraph of paragraphs) {
        const hash = report.hashes[paragraph.id]
        if (paragraph.kind === 'tabular' || paragraph.kind === 'furniture') continue
        if (hash === undefined || hash !== textHash(paragraph.text)) continue
        const lints = read.get(hash)
        if (lints) found.push(...lints.map((lint) => toFinding(lint, paragraph, locale)))
        else unread.push({ hash, text: paragraph.text })
      }
      if (unread.length > 0 && !isAsked && failed === undefined) {
        worker ??= open()
        isAsked = true
        worker.postMessage({ texts: unread })
      }
      const words = said[locale]
      const lack = failed !== undefined ? [words.failed(failed)] : unread.length > 0 ? [words.reading] : []
      const news = found.filter((finding) => !report.findings.some((other) => isSamePlace(finding, other)))
      return {
        ...report,
        findings: distinct([...report.findings, ...news]),
        pending: [...report.pending, ...lack],
      }
    },
  }
}

function toFinding({ from, to, message, better }: Lint, paragraph: Paragraph, locale: Locale): Finding {
  const words = said[locale]
  return inBody(
    'grammar',
    paragraph,
    { from, to },
    {
      severity: 'note',
      title: words.title,
      message,
      fixes: better.map((insert, index) =>
        replacing(
          `harper-${index}`,
          insert === '' ? words.remove : words.fix(insert),
          bodyAnchor(paragraph, { from, to }),
          insert,
        ),
      ),
    },
  )
}

/** Whether our own checks have spoken of the same words. */
function isSamePlace({ at }: Finding, { at: other, check }: Finding): boolean {
  if (at.in !== 'body' || other.in !== 'body' || at.paragraph !== other.paragraph) return false
  return /^(?:grammar|spelling|repeat-word)$/.test(check) && at.from < other.to && at.to > other.from
}

const said = {
  en: {
    title: 'Grammar',
    fix: (better: string) => `Change to “${better}”`,
    remove: 'Remove it',
    reading: 'The grammar is still being read.',
    failed: (why: string) => `The grammar is unavailable: ${why}`,
  },
  ko: {
    title: '문법',
    fix: (better: string) => `‘${better}’(으)로 고치기`,
    remove: '지우기',
    reading: '문법을 읽는 중입니다.',
    failed: (why: string) => `문법 점검을 쓸 수 없습니다: ${why}`,
  },
} as const
