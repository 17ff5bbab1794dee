import { beforeAll, describe, expect, it } from 'vitest'
import { corpus } from '../../tools/corpus.ts'
import { type Verdict, agrees, conformanceVerdicts, knownDifferences } from './conformance.ts'

const folder = corpus()

describe.skipIf(folder === undefined)('the official suites', () => {
  let verdicts: readonly Verdict[] = []
  beforeAll(async () => {
    verdicts = await conformanceVerdicts(folder ?? '')
  })

  it('are judged by our own rules file by file as they judge themselves, but where a reason is listed', () => {
    const differing = verdicts.filter((verdict) => !agrees(verdict)).map(({ path }) => path)
    expect(differing.toSorted()).toEqual(Object.keys(knownDifferences()).toSorted())
  })

  it('are all there', () => {
    const count = (suite: string, shouldPass: boolean) =>
      verdicts.filter((one) => one.suite === suite && one.shouldPass === shouldPass).length
    expect([count('ninjs-suite', true), count('ninjs-suite', false)]).toEqual([158, 70])
    expect([count('newsml-g2-unit', true), count('newsml-g2-unit', false)]).toEqual([151, 10])
  })

  it('hold minimal documents of which those that do not validate are told, with the place', () => {
    const bad = verdicts.filter(({ suite, faults }) => suite === 'minimal' && faults.length > 0)
    expect(bad.map(({ path, faults }) => [path, faults[0]])).toEqual([
      ['minimal/bad1.xml', 'nitf/body/body.content, line 1: “b” has no place in “body.content”.'],
      [
        'minimal/bad2.xml',
        'nitf/head, line 1: The children of “head” (docdata, title) are not those, or not in the order, that NITF asks for.',
      ],
      [
        'minimal/bad3.xml',
        'nitf, line 1: “nitf” is no element that NITF begins with, or not in its namespace.',
      ],
      [
        'minimal/n2.xml',
        'nitf, line 2: “-//IPTC//DTD NITF 3.5//EN” in “nitf/@version” is no version of NITF 3.6.',
      ],
    ])
  })
})
