import { describe, expect, it } from 'vitest'
import { largestImport } from '../../shared/formats/report.ts'
import { type HeldFile, batches } from './batches.ts'

describe('batches', () => {
  it('sends a handful of stories in one message, in their order', () => {
    const files = [file('a', 10), file('b', 20)]
    expect(batches(files)).toEqual({ batches: [files], tooLarge: [] })
  })

  it('starts another message before one grows too large for the core', () => {
    const half = largestImport / 2
    const sizes = batches([file('a', half), file('b', half), file('c', 1)]).batches
    expect(sizes.map((batch) => batch.map(({ name }) => name))).toEqual([['a', 'b'], ['c']])
  })

  it('sends few files in a message, so that a person can stop between messages', () => {
    const many = Array.from({ length: 21 }, (_, at) => file(`${at}`, 1))
    expect(batches(many).batches.map(({ length }) => length)).toEqual([10, 10, 1])
  })

  it('puts a file aside that the desk would refuse for its size', () => {
    const huge = file('zeros.txt', largestImport + 1)
    expect(batches([huge, file('a', 1)])).toMatchObject({ batches: [[{ name: 'a' }]], tooLarge: [huge] })
  })
})

// A blob of 50 MB need not be made to have its size.
function file(name: string, size: number): HeldFile {
  return { name, data: { size } as Blob }
}
