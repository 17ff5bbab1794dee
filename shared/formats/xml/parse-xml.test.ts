import { describe, expect, it } from 'vitest'
import { parseXml } from './parse-xml.ts'
import { at, attribute, descendants, element, elements, textOf } from './tree.ts'

async function parsed(text: string) {
  const result = await parseXml(text)
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`)
  return result.value
}

async function fault(text: string) {
  const result = await parseXml(text)
  if (result.ok) throw new Error('it was read')
  return result.error
}

describe('parseXml', () => {
  it('reads elements by their local names, with attributes, text and lines', async () => {
    const { root, notes } = await parsed(
      '<?xml version="1.0" encoding="iso-8859-1"?>\n<n:story xmlns:n="urn:n" xml:lang="ko" n:id="7">\n<p>항구 <b>다시</b><![CDATA[ <열려>]]></p></n:story>',
    )
    expect(root).toMatchObject({ name: 'story', namespace: 'urn:n', line: 2 })
    expect([attribute(root, 'xml:lang'), attribute(root, 'id'), attribute(root, 'none')]).toEqual([
      'ko',
      '7',
      undefined,
    ])
    expect(textOf(element(root, 'p'))).toBe('항구 다시 <열려>')
    expect(element(root, 'p')?.line).toBe(3)
    expect(elements(root)).toHaveLength(1)
    expect(textOf(at(root, 'p/b'))).toBe('다시')
    expect(descendants(root, 'b')).toHaveLength(1)
    expect(notes).toEqual([])
  })

  it('comes to an end where a run of byte order marks stands before the document', async () => {
    expect(await parseXml(`${'\uFEFF'.repeat(64)}<a><![CDATA[<!DOCTYPE b>]]></a>`)).toHaveProperty('ok')
  })

  it('takes a document type away with all it declares, and says so', async () => {
    const { root, notes } = await parsed(
      '<?xml version="1.0"?><!DOCTYPE a [\n<!ENTITY x "]>"><!-- ]> --><!ENTITY y SYSTEM "file:///etc/passwd">\n]>\n<a>1</a>',
    )
    expect([textOf(root), root.line]).toEqual(['1', 4])
    expect(notes).toMatchObject([{ level: 'changed' }])
  })

  it('gives HTML’s names of characters their characters, but not in CDATA, and counts them', async () => {
    const { root, notes } = await parsed('<a>caf&eacute;&nbsp;&amp;<![CDATA[&eacute;]]></a>')
    expect(root.children).toEqual(['café\u00a0&&eacute;'])
    expect(notes[0]?.detail).toContain('2 characters')
  })

  it('takes out control characters, and says how many', async () => {
    const { root, notes } = await parsed('<a>1\u0001\u0008\ud8002</a>')
    expect([textOf(root), notes[0]?.level]).toEqual(['12', 'lost'])
  })

  it('says where a document is broken', async () => {
    expect(await fault('<a>\n<b></a>')).toMatchObject({ line: 2 })
    expect((await fault('<a>&unknown;</a>')).message).toMatch(/unknown/)
    expect((await fault('')).message).not.toBe('')
  })

  it.each([
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><a>&b;</a>`],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'],
    ['20,000 elements one in another', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)],
  ])('refuses %s', async (_what, text) => {
    expect((await fault(text)).message).not.toBe('')
  })
})
