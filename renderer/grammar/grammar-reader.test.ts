import { describe, expect, it } from 'vitest'
import type { Report } from '../../shared/checks/check.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { textHash } from '../../shared/text/hash.ts'
import { type GrammarWorker, createGrammarReader } from './grammar-reader.ts'
import type { GrammarAnswer, GrammarRequest } from './messages.ts'

const paragraph: Paragraph = { id: 'p0', kind: 'body', text: 'Bare in mind that it rained.' }

function reportOf(...paragraphs: readonly Paragraph[]): Report {
  const hashes = Object.fromEntries(paragraphs.map(({ id, text }) => [id, textHash(text)]))
  return {
    findings: [],
    hashes,
    readability: { words: 0, sentences: 0, wordsPerSentence: 0 },
    ruleset: '',
    pending: [],
    took: 1,
  }
}

class FakeWorker implements GrammarWorker {
  onmessage: GrammarWorker['onmessage'] = null
  onerror: GrammarWorker['onerror'] = null
  readonly asked: GrammarRequest[] = []
  isTerminated = false
  postMessage(request: GrammarRequest): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.isTerminated = true
  }
  say(data: GrammarAnswer): void {
    this.onmessage?.({ data } as MessageEvent)
  }
  read(): void {
    const lints = [{ from: 0, to: 12, message: 'Bear is meant.', better: ['Bear in mind'] }]
    this.say({ read: (this.asked.at(-1)?.texts ?? []).map(({ hash }) => ({ hash, lints })) })
  }
}

function setUp() {
  const workers: FakeWorker[] = []
  let news = 0
  const reader = createGrammarReader(
    () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
    () => (news += 1),
  )
  return { reader, workers, news: () => news }
}

describe('the grammar reader', () => {
  it('gives what it has not read to its worker, and joins it as notes once it is read', () => {
    const { reader, workers, news } = setUp()
    const before = reader.joined(reportOf(paragraph), [paragraph], 'en')
    expect([before.findings, before.pending]).toEqual([[], ['The grammar is still being read.']])
    workers[0]?.read()
    expect(news()).toBe(1)
    const after = reader.joined(reportOf(paragraph), [paragraph], 'en')
    expect(after.pending).toEqual([])
    expect(after.findings).toMatchObject([
      {
        check: 'grammar',
        severity: 'note',
        at: { paragraph: 'p0', from: 0, to: 12 },
        excerpt: 'Bare in mind',
      },
    ])
    expect(workers[0]?.asked).toHaveLength(1)
  })

  it('says nothing of a paragraph whose words have moved on since they were checked', () => {
    const { reader, workers } = setUp()
    const report = reportOf(paragraph)
    reader.joined(report, [paragraph], 'en')
    workers[0]?.read()
    expect(reader.joined(report, [{ ...paragraph, text: 'It rained.' }], 'en').findings).toEqual([])
  })

  it('leaves to our own checks what they have spoken of', () => {
    const { reader, workers } = setUp()
    reader.joined(reportOf(paragraph), [paragraph], 'en')
    workers[0]?.read()
    const own = {
      ...reader.joined(reportOf(paragraph), [paragraph], 'en').findings[0],
      severity: 'warning' as const,
    }
    const report = { ...reportOf(paragraph), findings: [own] as Report['findings'] }
    expect(reader.joined(report, [paragraph], 'en').findings).toMatchObject([{ severity: 'warning' }])
  })

  it('says why it cannot read, and tries no more until it is switched off and on', () => {
    const { reader, workers, news } = setUp()
    reader.joined(reportOf(paragraph), [paragraph], 'en')
    workers[0]?.say({ failed: 'Out of memory.' })
    expect([news(), workers[0]?.isTerminated]).toEqual([1, true])
    const report = reader.joined(reportOf(paragraph), [paragraph], 'en')
    expect([report.pending, workers.length]).toEqual([['The grammar is unavailable: Out of memory.'], 1])
    reader.rest()
    reader.joined(reportOf(paragraph), [paragraph], 'en')
    expect(workers).toHaveLength(2)
  })
})
