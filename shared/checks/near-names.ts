import { editDistance } from '../text/edit-distance.ts'
import { isKoreanFullName, jamo } from '../text/korean-names.ts'
import { foldedName } from '../text/names.ts'
import type { Copy } from './copy.ts'
import type { CheckContext } from './check.ts'
import type { FormPlace, StoryCopy } from './name-consistency.ts'
import { type FormMention, formsIn, lettersApart } from './name-forms.ts'
import { isKoreanName, koreanNamesIn, namesIn, peopleOf } from './name-facts.ts'
import { perHouse } from './per-house.ts'

/** Two forms of what looks like one name: the one to go with all its places, and the one to stay with its first. */
export interface TwoForms {
  readonly wrong: string
  readonly right: string
  readonly places: readonly [FormPlace, ...FormPlace[]]
  /** Where the other form stands; undefined where it is the house that has it. */
  readonly other: FormPlace | undefined
}

/** A form and its places in the story. */
interface Form {
  readonly text: string
  readonly folded: string
  readonly letters: number
  readonly places: [FormPlace, ...FormPlace[]]
  isName: boolean
  /** The folded given names that stand before it. */
  readonly given: Set<string>
}

type Forms = Map<string, Form>

/** Two changed letters make four that only one form has. */
const mostLettersApart = 4
/** As many forms that begin alike are compared with one another: of more, the story is a list. */
const mostCompared = 400

const houseWords = perHouse(
  ({ people, words }): ReadonlySet<string> =>
    new Set([...people.flatMap(({ name }) => [name, ...name.split(' ')]), ...words].map(foldedName)),
)

/** Pairs of forms in English copy. */
export function nearEnglishNames(copies: readonly StoryCopy[], context: CheckContext): readonly TwoForms[] {
  const words: Forms = new Map()
  const wholes: Forms = new Map()
  for (const { copy, paragraph } of copies) {
    const forms = formsIn(copy)
    for (const word of forms.words) {
      note(words, word, copy, paragraph)
      // "Crestlune" may be written "Crest Lune" elsewhere.
      if (word.folded.length >= lettersForOne) note(wholes, word, copy, paragraph)
    }
    for (const whole of forms.wholes) note(wholes, whole, copy, paragraph)
  }
  const unlike = unlikeTheHouse(wholes, context)
  const found = nearPairs(words, (one, other) => areNearWords(one, other, context), context)
  const told = found.flatMap(({ wrong, right }) => [wrong, right])
  const inWholes = nearPairs(wholes, (one, other) => areNearWholes(one, other, context), context)
  return [
    ...unlike,
    ...found,
    ...inWholes.filter(
      ({ wrong, right }) =>
        !told.some((word) => wrong.includes(word) || right.includes(word)) &&
        !unlike.some((form) => form.wrong === wrong || form.wrong === right),
    ),
  ]
}

/** The house's form as it is written in copy that keeps the accents of names, where this form does. */
function withoutAccents(name: string, form: string): string {
  const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return bare(name) === bare(form) ? form : name
}

/** People of the house whose name is divided or set otherwise than the house does: "Kim Jong Un" for "Kim Jong-un". */
function unlikeTheHouse(wholes: Forms, { house }: CheckContext): readonly TwoForms[] {
  const people = peopleOf(house)
  return [...wholes.values()].flatMap(({ text, folded, places, isName }): readonly TwoForms[] => {
    const person = people.get(folded)
    if (!person || !isName || !differInMoreThanCase(text, withoutAccents(person.name, text))) return []
    return [{ wrong: text, right: person.name, places, other: undefined }]
  })
}

function note(forms: Forms, mention: FormMention, copy: Copy, paragraph: string | undefined): void {
  const { text, folded, letters, from, to, given } = mention
  const place: FormPlace = { from, to, copy, paragraph }
  // Headlines are written in capitals by some.
  const isName = mention.isName && paragraph !== undefined
  const known = forms.get(text)
  if (known) {
    known.places.push(place)
    known.isName ||= isName
    if (given !== '') known.given.add(given)
  } else {
    const all = new Set(given === '' ? [] : [given])
    forms.set(text, { text, folded, letters, places: [place], isName, given: all })
  }
}

/** The pairs that are near; each form is told of once. Compared are those that begin with the same letter. */
function nearPairs(
  forms: Forms,
  areNear: (one: Form, other: Form) => boolean,
  context: CheckContext,
): readonly TwoForms[] {
  const byLetter = new Map<string, Form[]>()
  for (const form of forms.values()) {
    const letter = form.folded.charAt(0)
    const known = byLetter.get(letter)
    if (known) known.push(form)
    else byLetter.set(letter, [form])
  }
  const found: TwoForms[] = []
  const told = new Set<Form>()
  for (const alike of byLetter.values()) {
    const compared = alike.slice(0, mostCompared)
    for (const [at, one] of compared.entries()) {
      for (let next = at + 1; next < compared.length; next += 1) {
        const other = compared[next]
        if (!other || lettersApart(one.letters, other.letters) > mostLettersApart) continue
        if (told.has(one) || told.has(other) || !(one.isName || other.isName) || !areNear(one, other))
          continue
        const [wrong, right] = inOrder(one, other, context)
        if (!right.isName && !isOfHouse(right, context)) continue
        told.add(wrong)
        found.push({ wrong: wrong.text, right: right.text, places: wrong.places, other: right.places[0] })
      }
    }
  }
  return found
}

function isOfHouse({ folded, text }: Form, { house }: CheckContext): boolean {
  const person = peopleOf(house).get(folded)
  return person === undefined ? houseWords(house).has(folded) : person.name === text
}

/** The form to go first: the house's stays, then the more frequent, then the earlier. */
function inOrder(one: Form, other: Form, context: CheckContext): readonly [Form, Form] {
  const oneOfHouse = isOfHouse(one, context)
  if (oneOfHouse !== isOfHouse(other, context)) return oneOfHouse ? [other, one] : [one, other]
  return other.places.length > one.places.length ? [one, other] : [other, one]
}

/** Letters from which one difference is one too few to tell two names apart; and two. */
const lettersForOne = 6
const lettersForTwo = 8

function areNearWords(one: Form, other: Form, context: CheckContext): boolean {
  if (Math.abs(one.folded.length - other.folded.length) > 2) return false
  if (one.folded === other.folded) return differInMoreThanCase(one.text, other.text)
  const shorter = Math.min(one.folded.length, other.folded.length)
  const most = shorter >= lettersForTwo ? 2 : 1
  const distance = editDistance(one.folded, other.folded, most)
  if (distance > most || isDerived(one.folded, other.folded)) return false
  if (shorter < lettersForOne && !isSlipOfShort(one, other)) return false
  if (!(one.isName && other.isName) && context.speller === undefined) return false
  if (isOfHouse(one, context) && isOfHouse(other, context)) return false
  if (areApart(one.given, other.given)) return false
  return !arePlain(one.text, other.text, shorter, context)
}

/** In a short word only a letter doubled, or two swapped, is more a slip than another name; and only a single one. */
function isSlipOfShort(one: Form, other: Form): boolean {
  const once = (word: string): string => word.replaceAll(/(.)\1/gu, '$1')
  if (once(one.folded) === once(other.folded)) return true
  const few = Math.min(one.places.length, other.places.length)
  const many = Math.max(one.places.length, other.places.length)
  const isSwap =
    one.folded.length === other.folded.length &&
    [...one.folded].toSorted().join('') === [...other.folded].toSorted().join('')
  // "Martin Osei … Osie": the one is told in full, so that the other can only be meant for him.
  const isToldOnce = isSwap && one.given.size + other.given.size === 1
  if (few > 1 || (many < 2 && !isToldOnce) || one.folded.length < 4) return false
  return isSwap || (one.folded.length >= 5 && other.folded.length >= 5)
}

/** Korea, Korean, Koreans; Bellini, Bellinis; Israel, Israeli. */
function isDerived(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.startsWith(short))
    return /^(?:n|an|ian|i|s|es|is|ns|ese|er|ers|ic|ist|ism|ish|a|aya)$/.test(long.slice(short.length))
  return (
    /(?:y|a|o|e)$/.test(short) &&
    /(?:ies|ian|ans?|ese|ish|ic|i|ist|as|os)$/.test(long) &&
    long.startsWith(short.slice(0, -1))
  )
}

/** Both stand behind given names, and none of these is the same: two people. */
function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((given) => other.has(given))
}

/** Whether either is a word of the language, or both are names that the dictionary knows. */
function arePlain(one: string, other: string, shorter: number, { speller }: CheckContext): boolean {
  if (speller?.language !== 'en') return false
  const isCommon = (word: string): boolean => speller.isRight(word.toLowerCase())
  if (isCommon(one) || isCommon(other)) return true
  const right = Number(speller.isRight(one)) + Number(speller.isRight(other))
  return right === 2 || (right === 1 && shorter < lettersForOne)
}

/** Not "Al-Marr" at a sentence's start for "al-Marr", nor a name in capitals, nor another apostrophe. */
function differInMoreThanCase(one: string, other: string): boolean {
  return one.toLowerCase().replaceAll('’', "'") !== other.toLowerCase().replaceAll('’', "'")
}

function areNearWholes(one: Form, other: Form, context: CheckContext): boolean {
  if (Math.abs(one.folded.length - other.folded.length) > 1) return false
  if (one.folded === other.folded) return differInMoreThanCase(one.text, other.text)
  if (isOfHouse(one, context) && isOfHouse(other, context)) return false
  // The words are the same but for one, which has four letters or more.
  const ones = one.text.split(' ')
  const others = other.text.split(' ')
  if (ones.length !== others.length) return false
  const apart = ones.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at] ?? ''] as const]))
  const [pair] = apart
  if (apart.length !== 1 || !pair || ones.length < 2) return false
  const [first, second] = pair.map(foldedName)
  if (first === undefined || second === undefined || !beginAlike(first, second)) return false
  return (
    Math.min(first.length, second.length) >= 4 &&
    editDistance(first, second, 1) === 1 &&
    !isDerived(first, second) &&
    ((namesAPerson(one) && namesAPerson(other)) || isSlipOfWord(pair, context))
  )
}

/** The same letter, or two that one Korean letter is written by: Gyu, Kyu. */
function beginAlike(one: string, other: string): boolean {
  const [first, second] = [one.charAt(0), other.charAt(0)]
  return (
    first === second || ['gk', 'dt', 'bp', 'rl'].some((pair) => pair.includes(first) && pair.includes(second))
  )
}

/** "Coastal Electonics" beside "Coastal Electronics": one is a word of the language and the other is none. */
function isSlipOfWord([one, other]: readonly [string, string], { speller }: CheckContext): boolean {
  if (speller?.language !== 'en' || Math.min(one.length, other.length) < lettersForOne) return false
  return speller.isRight(one) !== speller.isRight(other)
}

/** Streets, firms and prizes share words and differ in one; a person's two names hardly do. */
function namesAPerson({ places: [{ copy, from }] }: Form): boolean {
  const name = namesIn(copy).find((each) => each.from === from)
  return name !== undefined && !name.isBody
}

/** Syllables of a Korean name; of a foreign one that is shorter a form that stands once beside one that stands often. */
const shortestKorean = 3
const shortestForeign = 2

function isOneOfMany(one: number, other: number): boolean {
  return Math.min(one, other) === 1 && Math.max(one, other) > 1
}

/** Pairs of forms in Korean copy: names before the same title that differ in one letter. */
export function nearKoreanNames(copies: readonly StoryCopy[], context: CheckContext): readonly TwoForms[] {
  const forms = new Map<
    string,
    { readonly places: [FormPlace, ...FormPlace[]]; readonly titles: Set<string> }
  >()
  for (const { copy, paragraph } of copies) {
    for (const { name, title, from, to } of koreanNamesIn(copy)) {
      if (name.length < shortestForeign) continue
      const place = { from, to, copy, paragraph }
      const office = title.slice(title.lastIndexOf(' ') + 1)
      const known = forms.get(name)
      if (known) {
        known.places.push(place)
        known.titles.add(office)
      } else forms.set(name, { places: [place], titles: new Set([office]) })
    }
  }
  const all = [...forms].slice(0, mostCompared)
  const ofHouse = new Set(context.house.people.flatMap(({ name }) => [name, ...name.split(' ')]))
  return all.flatMap(([one, own], at): readonly TwoForms[] =>
    all.slice(at + 1).flatMap(([other, others]): readonly TwoForms[] => {
      if (one.length < shortestKorean && !isOneOfMany(own.places.length, others.places.length)) return []
      if (one.length !== other.length || (ofHouse.has(one) && ofHouse.has(other))) return []
      const sharesTitle = [...own.titles].some((title) =>
        [...others.titles].some((another) => another.endsWith(title) || title.endsWith(another)),
      )
      if (!sharesTitle || (isKoreanFullName(one) && one.charAt(0) !== other.charAt(0))) return []
      if (editDistance(jamo(one), jamo(other), 1) !== 1) return []
      // Both nouns of the dictionary: 자신이 대통령, 자신의 대통령.
      if (!isKoreanName(one, context) && !isKoreanName(other, context)) return []
      const keepsOne = ofHouse.has(one) || (!ofHouse.has(other) && own.places.length >= others.places.length)
      return keepsOne
        ? [{ wrong: other, right: one, places: others.places, other: own.places[0] }]
        : [{ wrong: one, right: other, places: own.places, other: others.places[0] }]
    }),
  )
}
