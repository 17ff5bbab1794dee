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
    for (const key of keys) expect([...asked(ko[key]).difference(asked(en[key]))], key).toEqual([])
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
  it('puts the data of a refusal into its sentence, in the reader’s language', () => {
    const refusal = deskError('ILLEGAL_MOVE', 'No.', { move: 'submit', state: 'approved' })
    expect(errorSentence(createSpeech('en').say, refusal)).toContain('Approved')
    expect(errorSentence(createSpeech('ko').say, refusal)).toContain('승인')
  })

  it('has a plain sentence for a fault that has no code of its own', () => {
    const fault = deskError('INTERNAL', 'TypeError: x is undefined', { incident: '7' })
    expect(errorSentence(createSpeech('en').say, fault)).not.toContain('TypeError')
  })
})
