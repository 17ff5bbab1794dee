import { describe, expect, it } from 'vitest'
import { parsePastedText } from './clipboard.ts'
import { caret, editing, p } from './editor.test-support.ts'
import { pastedParagraphs } from './pasted-text.ts'

describe('pastedParagraphs', () => {
  it('makes a paragraph of each line where the lines are not wrapped', () => {
    expect(pastedParagraphs('One line.\r\nAnother line.\n\nA third.\n')).toEqual([
      'One line.',
      'Another line.',
      'A third.',
    ])
  })

  it('joins lines that were broken at a fixed width', () => {
    const wrapped = [
      'A gantry crane toppled onto an empty quay at Alder harbor on',
      'Tuesday, injuring three dockworkers and closing the port as a',
      'gale swept the coast, officials said.',
      '',
      'Gusts of 118 kilometers an hour were recorded at the mouth of',
      'the harbor.',
    ].join('\n')
    expect(pastedParagraphs(wrapped)).toEqual([
      'A gantry crane toppled onto an empty quay at Alder harbor on Tuesday, injuring three dockworkers and closing the port as a gale swept the coast, officials said.',
      'Gusts of 118 kilometers an hour were recorded at the mouth of the harbor.',
    ])
  })

  it('takes an indented line of wrapped copy for the beginning of a paragraph', () => {
    const wire = [
      '    A gantry crane toppled onto an empty quay at Alder harbor on',
      'Tuesday, injuring three dockworkers and closing the port as a',
      'gale swept the coast.',
      '    Gusts of 118 kilometers an hour were recorded at the mouth of',
      'the harbor, the weather service said.',
    ].join('\n')
    expect(pastedParagraphs(wire).map((text) => text.slice(0, 12))).toEqual(['A gantry cra', 'Gusts of 118'])
  })

  it('keeps short lines of about one width apart when each is a sentence', () => {
    const lines = [
      'The port was closed at noon on Tuesday.',
      'The crane fell about half an hour later.',
      'The last ferry left for Dreyford at ten.',
    ]
    expect(pastedParagraphs(lines.join('\n'))).toEqual(lines)
  })

  it('drops control characters and blank lines', () => {
    expect(pastedParagraphs('\u0000One\u0007.\n \n\t\n')).toEqual(['One.'])
    expect(pastedParagraphs('  \n ')).toEqual([])
  })
})

describe('parsePastedText', () => {
  const $pos = () => caret(editing(p('a', 'The port')), 'port', 'before').selection.$from

  it('puts a single line into the line it is pasted in, with its spaces', () => {
    const slice = parsePastedText(' of Alder ', $pos())
    expect(slice.content.firstChild?.text).toBe(' of Alder ')
    expect(slice.openStart).toBe(0)
  })

  it('makes paragraphs that join those they are pasted into', () => {
    const slice = parsePastedText('One.\nTwo.', $pos())
    expect(slice.content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'paragraph'])
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1])
  })

  it('pastes nothing for blank text', () => {
    expect(parsePastedText('\n\n', $pos()).size).toBe(0)
  })
})
