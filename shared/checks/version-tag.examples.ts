import type { StoryView } from '../story/view.ts'
import type { Examples } from './examples.ts'

const text = 'The ferry runs again.'

function tagged(finds: readonly string[], fields: Partial<StoryView>) {
  return { text, fields: { slugline: 'HARBOUR', ...fields }, finds }
}
const own = { origin: 'new' } as const

export const examples: Examples = {
  check: 'version-tag',
  bad: [
    tagged(['(LEAD)'], { ...own, headline: '(LEAD) Harbour opens', version: 1 }),
    tagged(['(LEAD)'], { ...own, headline: '(LEAD) Harbour opens', version: 3 }),
    tagged(['(2nd LD)'], { ...own, headline: '(2nd LD) Harbour opens', version: 2 }),
    tagged(['(3rd LD)'], { ...own, headline: '(3rd LD) Harbour opens', version: 3 }),
    tagged(['UPDATE 2-'], { ...own, headline: 'UPDATE 2-Harbour opens', version: 2 }),
    tagged(['(URGENT)'], { ...own, headline: '(URGENT) Harbour opens', urgency: 5 }),
    tagged(['[속보]'], { ...own, language: 'ko', headline: '[속보] 항구 열려', urgency: 4 }),
    tagged(['(종합2보)'], { ...own, language: 'ko', headline: '항구 열려(종합2보)', version: 2 }),
    tagged([', 1st Ld-Writethru'], { ...own, slugline: 'HARBOUR, 1st Ld-Writethru', version: 4 }),
    tagged(['(URGENT)'], { headline: '(URGENT) Harbour opens', urgency: 5 }),
    tagged(['(3rd LD)'], { headline: '(3rd LD) Harbour opens', version: 2 }),
    tagged(['(2st LD)'], { headline: '(2st LD) Harbour opens' }),
    tagged(['(3rd LD)'], { headline: '(2nd LD) Harbour opens', slugline: 'HARBOUR (3rd LD)' }),
    tagged(['(2nd LD)'], { headline: '(LEAD) (2nd LD) Harbour opens' }),
  ],
  good: [
    tagged([], { ...own, headline: 'Harbour opens', version: 3 }),
    tagged([], { ...own, headline: '(LEAD) Harbour opens', version: 2 }),
    tagged([], { ...own, headline: '(2nd LD) Harbour opens', version: 3 }),
    tagged([], { ...own, headline: 'UPDATE 1-Harbour opens', version: 2 }),
    tagged([], { ...own, headline: '(URGENT) Harbour opens', urgency: 1 }),
    tagged([], { headline: '(2nd LD) Harbour opens', version: 1 }),
    tagged([], { headline: '(2nd LD) Harbour opens', slugline: 'HARBOUR (2nd LD)' }),
    tagged([], { ...own, language: 'ko', headline: '항구 열려(종합)', version: 2 }),
    tagged([], { ...own, headline: 'Lead found in harbour', version: 1 }),
  ],
}
