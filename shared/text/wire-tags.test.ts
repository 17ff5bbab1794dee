import { describe, expect, it } from 'vitest'
import { readWireTags } from './wire-tags.ts'

function read(line: string) {
  const { tags, words } = readWireTags(line)
  return [line.slice(words.from, words.to), ...tags.map(({ kind, number }) => `${kind} ${number}`)]
}

describe('readWireTags', () => {
  it.each([
    ['(LEAD) Harbour opens', ['Harbour opens', 'lead 1']],
    ['(2nd LD) Harbour opens', ['Harbour opens', 'lead 2']],
    ['(URGENT) Harbour opens', ['Harbour opens', 'urgent 1']],
    ['(URGENT) (2nd LD) Harbour opens', ['Harbour opens', 'urgent 1', 'lead 2']],
    ['UPDATE 3-Harbour opens', ['Harbour opens', 'update 3']],
    ['WRAPUP 2-Harbour opens', ['Harbour opens', 'update 2']],
    ['BC-HARBOUR-STORM, 1st Ld-Writethru', ['BC-HARBOUR-STORM', 'lead 1']],
    ['GLOBAL-PRECIOUS/ (UPDATE 1)', ['GLOBAL-PRECIOUS/', 'update 1']],
    ['항구 다시 열려(종합2보)', ['항구 다시 열려', 'lead 2']],
    ['항구 다시 열려 (종합)', ['항구 다시 열려', 'lead 1']],
    ['[속보] 항구 다시 열려', ['항구 다시 열려', 'urgent 1']],
    ['[2보] 항구 다시 열려', ['항구 다시 열려', 'flash 2']],
    ['Lead poisoning found in harbour', ['Lead poisoning found in harbour']],
    ['Urgent talks on harbour (again)', ['Urgent talks on harbour (again)']],
    ['', ['']],
  ])('reads “%s” as %j', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })
})
