import { describe, expect, it } from 'vitest'
import { editKinds, type EditKind, englishEdits } from './edits.ts'
import { editsOf, japanese, korean, wordPool } from './edits-cjk.ts'
import { randomFrom } from './random.ts'
import { vocabularyOf } from './vocabulary.ts'

const sentence =
  'The harbour council approved a plan on Monday to repair the broken pier for 12,000 crowns, officials said.'
const others = [
  'Divers searched the wreck for hours, looking for the missing captain, before night fell.',
  'Farmers expected smaller harvests because frost had damaged their orchards.',
]
/** A made-up word for a number. */
function letters(index: number): string {
  return `glue${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`
}

// Words enough of each kind to exchange for, none of them among the commonest.
const vocabulary = vocabularyOf([
  ...others,
  sentence,
  ...Array.from({ length: 130 }, (_, index) => `${letters(index)} `.repeat(6)),
  'painted lifted crossed melted signed garden window basket candle broken silver yellow narrow gentle repair borrow',
])

function edited(kind: EditKind, seed = 1): string {
  return englishEdits[kind](sentence, { random: randomFrom(seed), vocabulary, others }) ?? ''
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

/** How many of the sentence's words the text has not, each once. */
function lost(text: string): number {
  const left = [...wordsOf(text)]
  return wordsOf(sentence).filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}

describe('englishEdits', () => {
  it('changes something with every kind but the exact copy, and the same with the same seed', () => {
    for (const kind of editKinds) {
      expect(edited(kind)).not.toBe('')
      expect(edited(kind)).toBe(edited(kind))
      expect(edited(kind) === sentence, kind).toBe(kind === 'exact')
    }
  })

  it('leaves every word and figure as it is where only the format changes', () => {
    for (let seed = 1; seed <= 12; seed += 1)
      expect(wordsOf(edited('format', seed))).toEqual(wordsOf(sentence))
  })

  it('changes one figure and keeps its commas', () => {
    expect(edited('number')).toMatch(/for (?!12,000 )\d{1,3},\d{3} crowns, officials said\.$/)
    expect(edited('number').replace(/\d+,\d+/, '12,000')).toBe(sentence)
  })

  it('leaves figures inside words and years near their time', () => {
    const dated = 'The TVN24 studio on the corner of the square opened in 1998 with a show about boats.'
    const after = englishEdits.number(dated, { random: randomFrom(2), vocabulary, others })
    expect(after).toMatch(/^The TVN24 studio .* in 199[3-7] with/)
  })

  it('exchanges two words, or as many as the share says, and never a name', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      expect(lost(edited('two words', seed))).toBe(2)
      expect(lost(edited('reworded 45 %', seed))).toBeGreaterThan(lost(edited('two words', seed)))
      expect(edited('reworded 45 %', seed)).toContain('Monday')
    }
  })

  it('takes words out with a clause, adds some with another, and keeps all when it reorders', () => {
    expect(wordsOf(edited('clause out')).length).toBeLessThan(wordsOf(sentence).length)
    expect(wordsOf(edited('clause out')).length).toBeGreaterThanOrEqual(7)
    expect(wordsOf(edited('clause in')).length).toBeGreaterThan(wordsOf(sentence).length)
    expect(lost(edited('clause in'))).toBe(0)
    expect([...wordsOf(edited('reorder'))].toSorted()).toEqual([...wordsOf(sentence)].toSorted())
  })

  it('moves an attribution, changes it, or adds one', () => {
    const seen = new Set(Array.from({ length: 12 }, (_, seed) => edited('attribution', seed)))
    expect([...seen].some((text) => text.startsWith('Officials said that the harbour'))).toBe(true)
    const plain = englishEdits.attribution('The pier broke in the night.', {
      random: randomFrom(1),
      vocabulary,
      others,
    })
    expect(plain).toMatch(/^The pier broke in the night, .* said\.$/)
  })

  it('mistypes two to four words and no figure', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      expect(lost(edited('typos', seed))).toBeGreaterThanOrEqual(1)
      expect(lost(edited('typos', seed))).toBeLessThanOrEqual(4)
      expect(edited('typos', seed)).toContain('12,000')
    }
  })
})

describe('editsOf', () => {
  const cases = [
    [
      korean,
      '구조대는 월요일 밤, 등대 근처 바다에서 엔진이 멈춘 어선의 선원 9명을 모두 구했다고 밝혔다.',
      '9명',
    ],
    [
      japanese,
      '救助隊は月曜日の夜、灯台の近くの海でエンジンが止まった漁船の船員9人を全員救助したと発表した。',
      '9人',
    ],
  ] as const

  it.each(cases)('changes a sentence in each way that it admits', (script, text, figure) => {
    const pool = wordPool(script, [
      text,
      '소방대는 화요일 아침, 시장 앞쪽 공원에서 바퀴가 멈춘 버스의 승객 5명을 전부 옮겼다고 전했다.',
      '市長は港湾道路と橋梁を新しく建設すると説明した。',
    ])
    const edits = editsOf(script, pool)
    const tools = { random: randomFrom(4), vocabulary, others: [] }
    for (const kind of [
      'format',
      'number',
      'two words',
      'clause out',
      'reorder',
      'attribution',
      'typos',
    ] as const) {
      const after = edits[kind](text, tools)
      expect(after === undefined || after === text, kind).toBe(false)
      expect((after ?? '').includes(figure), kind).toBe(kind !== 'number')
    }
  })
})
