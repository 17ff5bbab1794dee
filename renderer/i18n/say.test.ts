import { describe, expect, it } from 'vitest'
import { deskError } from '../../shared/api/errors.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'
import { type MessageKey, createSpeech, errorSentence } from './say.ts'

const keys = Object.keys(en) as readonly MessageKey[]

describe('the catalogues', () => {
  it('lose no sentence of one room to another that has the same key', () => {
    const rooms = import.meta.glob<Record<string, object>>('./en/*.ts', { eager: true })
    const said = Object.values(rooms).flatMap((room) => Object.values(room).flatMap(Object.keys))
    expect(said.toSorted()).toEqual([...keys].toSorted())
  })

  it.each(['en', 'ko'] as const)('hold nothing in %s that cannot be compiled', (locale) => {
    const { say } = createSpeech(locale)
    for (const key of keys) expect(() => say(key, { count: 2 })).not.toThrow()
  })

  it('ask for the same values in both languages, so that no place stays empty', () => {
    // A language may leave out what its grammar has no need of, but may not ask for what is not given.
    const asked = (message: string) => new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))
    // But for the one that chooses between the core's own two sentences.
    for (const key of keys.filter((one) => one !== 'told'))
      expect([...asked(ko[key]).difference(asked(en[key]))], key).toEqual([])
  })
})

describe('a message', () => {
  it('agrees with its number', () => {
    const { say } = createSpeech('en')
    expect(say('tally.blockers', { count: 1 })).toBe('1 blocker')
    expect(say('tally.blockers', { count: 2 })).toBe('2 blockers')
  })

  it('says how long a story is, in seconds where it is short', () => {
    const { say } = createSpeech('en')
    expect(say('story.length', { words: 312, minutes: 1, seconds: 20 })).toBe('312 words · 1 min 20')
    expect(say('story.length', { words: 1, minutes: 0, seconds: 0 })).toBe('1 word · 0 s')
    expect(say('story.length', { words: 238, minutes: 1, seconds: 0 })).toBe('238 words · 1 min')
  })
})

describe('errorSentence', () => {
  const refusal = deskError(
    'BAD_INPUT',
    { en: 'Port 80 is taken.', ko: '80번 포트는 이미 쓰고 있습니다.' },
    { what: 'port' },
  )

  it('is the core’s own sentence, in the reader’s language', () => {
    expect(errorSentence(createSpeech('en').say, refusal)).toBe('Port 80 is taken.')
    expect(errorSentence(createSpeech('ko').say, refusal)).toBe('80번 포트는 이미 쓰고 있습니다.')
  })

  it('is told in English where the core has it in no other language, with its braces as they are', () => {
    const older = { ...refusal, message: 'A name has no {seq}.', data: { what: 'name' } }
    expect(errorSentence(createSpeech('ko').say, older)).toBe('A name has no {seq}.')
  })

  it('has a plain sentence for a fault that has no code of its own', () => {
    const message = 'TypeError: x is undefined'
    const fault = deskError('INTERNAL', { en: message, ko: message }, { incident: '7' })
    for (const locale of ['en', 'ko'] as const)
      expect(errorSentence(createSpeech(locale).say, fault)).not.toContain('TypeError')
  })
})
