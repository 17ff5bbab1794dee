import type { Mention } from './acronyms.ts'
import { isParticle } from './particles.ts'

/*
 * What the words around an acronym make of it. Of a word in capitals that is none, and of one that its
 * sentence makes plain, nobody asks for a name.
 */

/** `told`: the sentence says what it is. `other`: no acronym, or part of a name. `open`: it stands unexplained. */
export type Use = 'open' | 'told' | 'other'

/** How much of the text is looked at on either side, in UTF-16 units. */
const reach = 48

/** Before it: a ticker, a figure, a place's comma ("Austin, TX"), a slash, a sign, or another word in capitals. */
const partBefore = /(?:[<#@/&+_]|\d[ -]?|\p{Lu}{2,}[ -]|, (?=[^ ]{0,2}$)|No\. ?)$/u
/** Behind it: a figure ("BR 101"), a slash, another word in capitals, a company's form, or a number of its kind ("-9"). */
const partBehind =
  /^(?:[>/&+_=:]|-?\d|-(?:plus|minus)|[ -]\p{Lu}{2,6}(?![\p{L}])|[ -](?:Inc|Corp|Co|Ltd|Plc|PLC|plc|AG|NV|SA|LLC|LLP|Group|Holdings?|Bank|Electronics|Motors?|Telecom|Energy|Airlines|Airways|News|Radio|Television|Sport|Media|Industries|Securities|Capital|Street|Road|Stadium|Arena|Chem|Entertainment|Holding|Systems?|Technolog(?:y|ies))(?![\p{L}]))/u
/** Before it, in brackets: whatever the bracket stands behind is what the letters shorten. */
const bracketBefore = /[\p{L}\p{N}.”"’] ?[(（]["“‘']?$/u
/** Before it: "known as", "or", "called", "abbreviated". */
const aliasBefore =
  /(?:,? or|known (?:by its [\p{L} ]{0,20}acronym )?as|called|abbreviated(?: as| to)?|acronyms?|initials|dubbed|short for|줄여서|약칭|이른바|일명)[,:]? (?:the )?["“‘']?$/u
/** Before it: a word in lower case that says what sort of thing it is: "state broadcaster KVT", "the carmaker ZMB". */
const sortBefore =
  /(?:agency|agencies|broadcaster|party|union|[\p{L}]{0,8}maker|company|firm|group|bank|channel|network|newspaper|daily|magazine|station|institute|association|federation|club|militia|cartel|airline|carrier|retailer|regulator|watchdog|exchange|index|operator|producer|giant|body|organi[sz]ation|lender|insurer|conglomerate|pact|treaty|alliance|bloc|programme|program|system|consultancy|pollster|think tank|charity|brand|label|chain|developer|utility|lobby|movement|rebels|enzyme|gene|drug|protein|virus|format|software|standard|protocol|신문|방송|통신|은행|그룹|업체|기업|항공|브랜드|메신저|방송사|통신사|매체|단체|기관|보험사|증권사) ["“‘']?$/u
/** Behind it: a bracket, or an aside that says what it is: "KVT, the state broadcaster,". */
const asideBehind =
  /^["”’']?(?: [(（]\p{L}|,? (?:which|that) (?:stands for|is|oversees|runs|represents|regulates)|,? (?:the|a|an|its|his|her|their|one of|Europe['’]s|Asia['’]s|America['’]s|Britain['’]s|Germany['’]s|Japan['’]s|Korea['’]s|China['’]s|Russia['’]s|France['’]s|\p{Lu}\p{L}+['’]s)\s(?=\p{Ll})(?:[\p{L}'’-]+ ){0,4}[\p{L}'’-]+[,.—-]| (?:is|was) (?:the|a|an|one of) |라는|이라는)/u
const asideComma = /^["”’']?,/

/** Tells how a mention stands in its text. */
export function useOf(text: string, { from, to, letters }: Mention): Use {
  const before = text.slice(Math.max(0, from - reach), from)
  const behind = text.slice(to, to + reach)
  // Behind the last sentence, it is the agency's mark: "… he said. MERIDIAN".
  if (to === text.trimEnd().length && /[.!?"”)]\s*$/.test(before)) return 'other'
  // "LG전자" is a name; "LG는" is none.
  const hangul = /^[가-힣]+/.exec(behind)?.[0]
  if (hangul !== undefined && !isEnding(hangul)) return 'other'
  if (letters.length <= longestPlate && /^ \d/.test(behind)) return 'other'
  if (isRoman(letters) || partBefore.test(before) || partBehind.test(behind)) return 'other'
  if (bracketBefore.test(before) || aliasBefore.test(before) || sortBefore.test(before)) return 'told'
  if (!asideBehind.test(behind)) return 'open'
  // Without a comma, an article behind it begins another clause: "urged KVT the".
  return asideComma.test(behind) || !/^ (?:the|a|an|its|his|her|their) /.test(behind) ? 'told' : 'open'
}

/** As many letters as a plate, a flight, a channel has before its figure. */
const longestPlate = 3

function isEnding(hangul: string): boolean {
  return isParticle(hangul) || /^(?:이다|였다|이었다|이란|란|라는|이라|측|등|발|산|형)/.test(hangul)
}

function isRoman(letters: string): boolean {
  return /^(?:X{0,3}(?:I[XV]|V?I{1,3}|V|X)|X{1,3}L?|XL|MM?X*)$/.test(letters)
}
