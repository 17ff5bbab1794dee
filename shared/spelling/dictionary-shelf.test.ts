import { describe, expect, it } from 'vitest'
import type { DictionaryReader } from './dictionary-files.ts'
import { createDictionaryShelf } from './dictionary-shelf.ts'

/** A dictionary of one word, and how often each file was read. */
function smallReader() {
  const reads: string[] = []
  const reader: DictionaryReader = {
    bytes: () => Promise.reject(new Error('no bytes here')),
    text(file) {
      reads.push(file)
      return Promise.resolve(file.endsWith('.aff') ? 'SET UTF-8\n' : '1\nquay\n')
    },
  }
  return { reader, reads }
}

describe('a shelf of dictionaries', () => {
  it('has a dictionary once it is ready, for every country of the language', async () => {
    const shelf = createDictionaryShelf(smallReader().reader)
    expect(shelf.for('en')).toBeUndefined()
    await shelf.ready('en-GB')
    expect(shelf.for('en-US')?.isRight('quay')).toBe(true)
    expect(shelf.for('en-US')?.isRight('qauy')).toBe(false)
  })

  it('says what is loading until it is there', async () => {
    const shelf = createDictionaryShelf(smallReader().reader)
    const loading = shelf.ready('en')
    expect(shelf.pending('en', 'en')).toEqual(['Spelling is not checked yet: the dictionary is loading.'])
    await loading
    expect(shelf.pending('en', 'en')).toEqual([])
  })

  it('reads each file once, however many ask', async () => {
    const { reader, reads } = smallReader()
    const shelf = createDictionaryShelf(reader)
    await Promise.all([shelf.ready('en'), shelf.ready('en-US'), shelf.ready('en')])
    await shelf.ready('en')
    expect(reads.toSorted()).toEqual(['en-gb.dic', 'en.aff', 'en.dic'])
  })

  it('tells why a dictionary cannot be had, and tries again when asked again', async () => {
    const { reader } = smallReader()
    let isThere = false
    const shelf = createDictionaryShelf({
      ...reader,
      text: (file) => (isThere ? reader.text(file) : Promise.reject(new Error(`${file} is gone.`))),
    })
    await shelf.ready('en')
    expect(shelf.pending('en', 'en').join()).toMatch(/cannot be loaded. en.*is gone/)
    expect(shelf.for('en')).toBeUndefined()
    isThere = true
    await shelf.ready('en')
    expect(shelf.pending('en', 'en')).toEqual([])
    expect(shelf.for('en')).toBeDefined()
  })

  it('waits for nothing in a language that has no dictionary here', async () => {
    const { reader, reads } = smallReader()
    const shelf = createDictionaryShelf(reader)
    await shelf.ready('de')
    expect([shelf.pending('de', 'en'), shelf.for('de'), reads]).toEqual([[], undefined, []])
  })
})
