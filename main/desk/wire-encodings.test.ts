import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readStories } from './read-stories.ts'

const words = {
  Korean: ['여객선 다시 뜬다', '가온시는 24일 여객선이 다시 뜬다고 밝혔다. 섬에는 우편도 빵도 없었다.'],
  Japanese: ['船がまた出る', '港の責任者は24日、船がまた出ると述べた。島には一週間、郵便もパンもなかった。'],
  Russian: ['Паром снова ходит', 'Паром на остров снова ходит, сообщил начальник порта. Ни почты, ни хлеба.'],
} as const

function message(headline: string, text: string): string {
  return `\u0001hwa0124 3 i 93  harbor 1888\r\n\r\nAlder/ferry/\r\n\u0002${headline} =\r\n\r\n${text}\r\n\u0003212101 GMT Nov 18\r\n\u007F\u007F\u0004`
}

async function read(bytes: Uint8Array) {
  const stories = await readStories(bytes, { now: '2026-11-24T09:00:00Z', importer: 'copydesk test' })
  if (!stories.ok) throw new Error(stories.error.message)
  return stories.value[0].story
}

describe('a message of the wire', () => {
  it.each([
    ['Korean', 'utf-8'],
    ['Korean', 'euc-kr'],
    ['Japanese', 'shift_jis'],
    ['Japanese', 'euc-jp'],
    ['Russian', 'windows-1251'],
    ['Russian', 'koi8-r'],
  ] as const)('in %s and %s keeps its frame and its words', async (language, encoding) => {
    const [headline, text] = words[language]
    const story = await read(iconv.encode(message(headline, text), encoding))
    expect(story.provenance?.format).toBe('iptc7901')
    expect(story.headline).toBe(headline)
    expect(story.body.content?.[0]?.content?.[0]?.text).toBe(text)
  })

  it('may be filled up with NULs', async () => {
    const bytes = new TextEncoder().encode(`\u0000\u0000${message('Ferry runs', 'It runs again.')}\u0000`)
    expect(await read(bytes)).toMatchObject({ headline: 'Ferry runs', provenance: { format: 'iptc7901' } })
  })
})
