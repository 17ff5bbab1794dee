import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { validator } from './validate.test-support.ts'

const folder = corpus()

describe.skipIf(folder === undefined)('the official schemas', () => {
  it.each([
    ['nitf', 'nitf', undefined],
    ['nitf', 'nitffull', undefined],
    ['newsml-g2', 'g2', undefined],
    ['newsml-g2', 'g2full', undefined],
    ['nitf', 'bad1', expect.stringContaining('b')],
    ['nitf', 'bad2', expect.stringContaining('title')],
    ['nitf', 'bad3', expect.stringContaining('nitf')],
    ['newsml-g2', 'nitf', expect.stringContaining('nitf')],
  ] as const)('%s says of %s.xml what it is', async (standard, name, verdict) => {
    const validate = await validator(folder ?? '', standard)
    expect(validate(readFileSync(join(folder ?? '', 'minimal', `${name}.xml`), 'utf8'))).toEqual(verdict)
  })
})
