import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awkwardText } from '../stories.test-support.ts'
import { withoutIllegal } from './legal.ts'
import { parseXml } from './parse-xml.ts'
import { attribute, rawText } from './tree.ts'
import { el, running, writeXml } from './write-xml.ts'

describe('writeXml', () => {
  it('lays elements out one a line, and leaves running text as it is', async () => {
    const { xml } = await writeXml(
      el(
        'nitf',
        { 'xml:lang': 'ko', version: undefined },
        el(
          'body',
          {},
          running('p', {}, el('em', {}, '항구'), el('q')),
          false,
          el('p', {}, 'a ', el('em', {}, 'b'), ' c'),
        ),
      ),
    )
    expect(xml).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<nitf xml:lang="ko">\n  <body>\n    <p><em>항구</em><q/></p>\n    <p>a <em>b</em> c</p>\n  </body>\n</nitf>\n',
    )
  })

  it('declares namespaces where they are given, prefixes included', async () => {
    const { xml } = await writeXml({
      name: 'g:item',
      namespaces: { g: 'urn:g', '': 'urn:none' },
      children: [
        { name: 'g:meta', attributes: { 'g:id': '1', id: '2' } },
        { name: 'nitf', namespaces: { '': 'urn:n' }, children: [el('body', {}, el('p', {}, 'x'))] },
        el('after'),
        { name: 'h:html', namespaces: { h: 'urn:h' }, children: [el('h:p', {}, 'y')] },
      ],
    })
    const read = await parseXml(xml)
    if (!read.ok) throw new Error(read.error.message)
    const names: string[] = []
    const walk = (node: typeof read.value.root) => {
      names.push(`${node.namespace} ${node.name}`)
      for (const child of node.children) if (typeof child !== 'string') walk(child)
    }
    walk(read.value.root)
    expect(names).toEqual([
      'urn:g item',
      'urn:g meta',
      'urn:n nitf',
      'urn:n body',
      'urn:n p',
      'urn:none after',
      'urn:h html',
      'urn:h p',
    ])
    expect(xml).toContain('<g:meta g:id="1" id="2"/>')
  })

  it('drops what XML cannot hold, and counts it', async () => {
    const { xml, dropped } = await writeXml(el('a', { b: '1\u0000' }, 'x\u0007\uFFFE\uD800y\t\u0085\r'))
    expect(dropped).toBe(4)
    expect(xml).toContain('<a b="1">xy\t\u0085&#13;</a>')
  })

  it('gives any text back that XML can hold, in an element and in an attribute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(awkwardText, fc.string({ unit: 'binary' })), async (text) => {
        const { xml } = await writeXml(el('a', { b: text }, text))
        const read = await parseXml(xml)
        if (!read.ok) throw new Error(read.error.message)
        const legal = withoutIllegal(text)
        expect(rawText(read.value.root)).toBe(legal)
        expect(attribute(read.value.root, 'b')).toBe(legal.trim() === '' ? undefined : legal.trim())
      }),
    )
  })
})
