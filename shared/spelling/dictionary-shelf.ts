import type { Locale } from '../locale.ts'
import { messageOf } from '../message-of.ts'
import { primaryLanguage } from '../text/language.ts'
import type { DictionaryReader } from './dictionary-files.ts'
import { createEnglishSpeller } from './english-speller.ts'
import { createKoreanSpeller } from './korean-speller.ts'
import type { Speller, Spellers } from './speller.ts'

/** Dictionaries that are loaded when they are first asked for. */
export interface DictionaryShelf extends Spellers {
  /**
   * Loads the dictionary for copy in this language. Resolves at once where there is none, or where it is loaded;
   * and equally where it cannot be: `pending` then says why, and the next call tries again.
   */
  ready(language: string): Promise<void>
}

const makers: Readonly<Record<string, (read: DictionaryReader) => Promise<Speller>>> = {
  async en(read) {
    const [affixes, american, british] = await Promise.all([
      read.text('en.aff'),
      read.text('en.dic'),
      read.text('en-gb.dic'),
    ])
    return createEnglishSpeller({ affixes, american, british })
  },
  async ko(read) {
    const [{ loadModule }, affixes, words] = await Promise.all([
      // Loaded with the dictionary: 0.8 MB that no other language needs.
      import('hunspell-asm/dist/cjs/index.js'),
      read.bytes('ko.aff'),
      read.bytes('ko.dic'),
    ])
    const hunspell = await loadModule({ timeout: 30_000 })
    return createKoreanSpeller(
      hunspell.create(hunspell.mountBuffer(affixes, 'ko.aff'), hunspell.mountBuffer(words, 'ko.dic')),
    )
  },
}

/** A shelf of the dictionaries that come with the app. */
export function createDictionaryShelf(read: DictionaryReader): DictionaryShelf {
  const loaded = new Map<string, Speller>()
  const loading = new Map<string, Promise<void>>()
  const failed = new Map<string, string>()

  async function make(primary: string, maker: (read: DictionaryReader) => Promise<Speller>): Promise<void> {
    try {
      loaded.set(primary, await maker(read))
      failed.delete(primary)
    } catch (error) {
      failed.set(primary, messageOf(error))
    } finally {
      loading.delete(primary)
    }
  }

  return {
    for: (language) => loaded.get(primaryLanguage(language)),
    pending(language, locale) {
      const primary = primaryLanguage(language)
      if (makers[primary] === undefined || loaded.has(primary)) return []
      const why = failed.get(primary)
      return [why === undefined ? said[locale].loading : said[locale].failed(why)]
    },
    ready(language) {
      const primary = primaryLanguage(language)
      const maker = makers[primary]
      if (!maker || loaded.has(primary)) return Promise.resolve()
      const running = loading.get(primary) ?? make(primary, maker)
      if (!loaded.has(primary)) loading.set(primary, running)
      return running
    },
  }
}

const said: Readonly<Record<Locale, { loading: string; failed: (why: string) => string }>> = {
  en: {
    loading: 'Spelling is not checked yet: the dictionary is loading.',
    failed: (why) => `Spelling is not checked: the dictionary cannot be loaded. ${why}`,
  },
  ko: {
    loading: '맞춤법은 아직 보지 않았습니다. 사전을 불러오는 중입니다.',
    failed: (why) => `맞춤법을 볼 수 없습니다. 사전을 불러오지 못했습니다. ${why}`,
  },
}
