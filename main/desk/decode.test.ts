import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { largestImport } from '../../shared/formats/report.ts'
import { decode } from './decode.ts'

const korean =
  '한강 수위가 밤새 2미터 올랐다고 시가 24일 밝혔다. 시는 주민들에게 강변 출입을 자제해 달라고 당부했다. 기상청은 내일 오후까지 비가 이어질 것으로 내다봤다.'
const japanese = '川の会議は24日、合意のないまま終わった。代表団は来週もう一度集まることを決めた。'
const russian = 'Переговоры у реки закончились без соглашения, стороны встретятся снова на следующей неделе.'
const german =
  'Der Präsident der Bundesländer sagte am Dienstag in München, die Zölle würden steigen – „sehr bald“.'

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

function refusal(bytes: Uint8Array) {
  const decoded = decode(bytes, 'copy.txt')
  return decoded.ok ? { code: 'none', message: decoded.value.text } : decoded.error
}

describe('decode, encodings', () => {
  it.each([
    ['cp949', korean],
    ['cp949', '안녕하세요'],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['gb18030', '会议在河边结束，双方没有达成协议。代表团决定下周再次举行会谈。'],
    ['big5', '會議在河邊結束，雙方沒有達成協議。代表團決定下週再次舉行會談。'],
    ['koi8-r', russian],
    ['windows-1251', russian],
    ['windows-1252', german],
    ['windows-1252', 'He said “no” – and left the café.'],
    [
      'windows-1250',
      'Jednání u řeky skončila bez dohody, řekl ve středu mluvčí vlády Žižka. Příští týden se sejdou znovu.',
    ],
    ['windows-1253', 'Οι συνομιλίες στην Αθήνα τελείωσαν χωρίς συμφωνία, δήλωσε ο εκπρόσωπος.'],
    ['windows-1256', 'انتهت المحادثات في القاهرة دون اتفاق وستجتمع الوفود مرة أخرى الأسبوع المقبل.'],
    ['utf-16le', 'The talks ended.'],
    ['utf-16be', 'The talks ended.'],
    ['utf-16le', korean],
    ['utf-16be', korean],
  ])('guesses %s and says that it guessed', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))).toEqual({
      ok: true,
      value: { text, encoding, known: 'guessed' },
    })
  })

  it('reads 300 bytes of EUC-KR, which statistics take for Latin-1', () => {
    const bytes = iconv.encode(korean.repeat(4), 'euc-kr').subarray(0, 301)
    expect(decode(bytes)).toMatchObject({ ok: true, value: { encoding: 'cp949', known: 'guessed' } })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])(
    'takes a byte-order mark of %s at its word',
    (encoding) => {
      expect(decode(iconv.encode(`\uFEFF${korean}`, encoding))).toEqual({
        ok: true,
        value: { text: korean, encoding, known: 'mark' },
      })
    },
  )

  it('takes UTF-8 without a mark as said, not guessed', () => {
    expect(decode(bytesOf(korean))).toEqual({
      ok: true,
      value: { text: korean, encoding: 'utf-8', known: 'bytes' },
    })
  })

  it.each([
    ['utf-8', 'iso-8859-1', 'Café à Zoë, été'],
    ['utf-8', 'windows-1251', '船がまた出ると港の責任者は述べた'],
    ['utf-8', 'euc-kr', '여객선이 다시 뜬다고 밝혔다'],
    [
      'euc-kr',
      'iso-8859-1',
      '가온시는 24일 여객선이 다시 뜬다고 밝혔다. 섬에는 일주일 동안 우편도 빵도 없었다.',
    ],
    ['euc-kr', 'utf-8', '가온시는 24일 여객선이 다시 뜬다고 밝혔다. 섬에는 일주일 동안 우편도 빵도 없었다.'],
    ['windows-1251', 'iso-8859-1', 'Паром на остров снова ходит, сообщил начальник порта. Почты не было.'],
    ['windows-1252', 'iso-8859-1', 'Café à Zoë, été “so” – 5 €'],
  ])('reads markup in %s that says it is %s', (is, says, words) => {
    const text = `<?xml version="1.0" encoding="${says}"?><rss><title>${words}</title></rss>`
    const decoded = decode(iconv.encode(text, is))
    expect(decoded.ok ? decoded.value.text : decoded.error.message).toBe(text)
  })

  it('reads markup in the encoding that it declares', () => {
    const page = `<?xml version="1.0" encoding="euc-kr"?><a>${korean}</a>`
    expect(decode(iconv.encode(page, 'euc-kr'))).toMatchObject({
      ok: true,
      value: { text: page, known: 'declared' },
    })
  })
})

describe('decode, damage of a line', () => {
  it('takes a NUL out of a text that is whole without it, and counts it', () => {
    const words = 'The talks ended at noon, and the ferry will run again from Friday, the harbour board said.'
    const decoded = decode(bytesOf(words.slice(0, 40), [0], words.slice(40)))
    expect(decoded).toMatchObject({ ok: true, value: { text: words, encoding: 'utf-8', nuls: 1 } })
  })
})

describe('decode, refusals', () => {
  it.each([
    ['a file without bytes', bytesOf(), 'empty'],
    ['50 MB of zeros', new Uint8Array(50 * 1024 * 1024), 'too-large'],
    ['zeros within the limit', new Uint8Array(5000), 'binary'],
    ['a file just over the limit', new Uint8Array(largestImport + 1).fill(0x61), 'too-large'],
    ['a PNG', bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'IHDR'), 'binary'],
    ['a JPEG', bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'binary'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'binary'],
    ['a ZIP', bytesOf([0x50, 0x4b, 0x03, 0x04]), 'binary'],
    ['text with a NUL', bytesOf('The talks ended.', [0]), 'binary'],
    ['control characters', bytesOf(Array.from({ length: 400 }, (_, index) => (index % 30) + 1)), 'not-text'],
    ['UTF-8 with a stray FF FE', bytesOf('The café ended. Ünder', [0xff, 0xfe], ' more.'), 'undecodable'],
    ['ASCII with a stray FF', bytesOf('The talks ', [0xff], ' ended.'), 'undecodable'],
    ['UTF-8 with one Latin-1 letter', bytesOf('The café of Zoë is ', [0xe9], 'lan.'), 'undecodable'],
    ['UTF-8 cut inside a letter', bytesOf(korean).subarray(0, 40), 'undecodable'],
    ['ASCII cut inside a letter', bytesOf('The talks in Caf', [0xc3]), 'undecodable'],
    ['marked UTF-8 that is none', bytesOf([0xef, 0xbb, 0xbf], 'caf', [0xe9]), 'undecodable'],
    ['marked UTF-16 of an odd length', bytesOf([0xff, 0xfe, 0x41]), 'undecodable'],
  ])('refuses %s', (_what, bytes, code) => {
    const { code: got, message } = refusal(bytes)
    expect(got).toBe(code)
    expect(message).toMatch(/^“copy\.txt” .+\.$/)
  })

  it('refuses legacy Korean with a stray or missing byte instead of making mojibake of it', () => {
    const whole = iconv.encode(korean, 'euc-kr')
    expect(refusal(whole.subarray(0, 58))).toMatchObject({ code: 'undecodable', at: 'byte 58 (line 1)' })
    const stray = Buffer.concat([whole.subarray(0, 5), Buffer.from([0xff]), whole.subarray(5)])
    expect(refusal(stray)).toMatchObject({ code: 'undecodable', at: 'byte 6 (line 1)' })
  })

  it('says at which byte and line the damage is', () => {
    expect(refusal(bytesOf('The café\nof Zoë is ', [0xff]))).toMatchObject({ at: 'byte 22 (line 2)' })
  })
})
