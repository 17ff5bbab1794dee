import { describe, expect, it } from 'vitest'
import { messagesOf, objectsIn } from './messages.ts'

const declared = '<?xml version="1.0"?>'

describe('messagesOf', () => {
  it('divides documents that stand one behind the other, each with its declaration', () => {
    const one = `${declared}<!DOCTYPE nitf><nitf><body>1</body></nitf>`
    expect(messagesOf('nitf', `${one}\n\uFEFF${one}`)).toEqual([one, one])
    expect(messagesOf('nitf', '<nitf>1</nitf><nitf>2</nitf>')).toHaveLength(2)
  })

  it('leaves a document whole that holds another in CDATA, or ends with a comment', () => {
    const whole = `${declared}<newsItem><![CDATA[${declared}<nitf/>]]></newsItem><!-- end -->`
    expect(messagesOf('newsml-g2', whole)).toEqual([whole])
  })

  it('divides objects of JSON in a row, and nothing else', () => {
    expect(messagesOf('ninjs', '{"a":"}{"}\n{"b":[1]}')).toEqual(['{"a":"}{"}', '{"b":[1]}'])
    expect(messagesOf('ninjs', '[{"a":1},{"b":2}]')).toEqual(['[{"a":1},{"b":2}]'])
    expect(objectsIn('{"a":1} and {"b":2}')).toBeUndefined()
    expect(objectsIn('{"a":1}{"b":')).toBeUndefined()
  })

  it('takes no longer for a hundred marks of byte order behind a message', () => {
    const marks = '\uFEFF'.repeat(300)
    expect(messagesOf('rss', `<rss></rss>${marks}words`)).toHaveLength(1)
    expect(messagesOf('rss', `<rss></rss>${marks}<rss></rss>`)).toHaveLength(2)
  })
})
