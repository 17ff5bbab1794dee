/*
 * The words by which copy says who said a thing. Broad on purpose: what they miss, a check would ask for in vain.
 */

const verbs =
  'said|says|saying|say|told|tells|asked|asks|added|adds|wrote|writes|posted|tweeted|argued|argues|insisted|insists|' +
  'recalled|recalls|explained|explains|noted|notes|replied|responded|declared|announced|stated|states|warned|warns|' +
  'acknowledged|admitted|claimed|claims|joked|quipped|shouted|yelled|testified|concluded|continued|observed|remarked|' +
  'commented|urged|predicted|reads|quoted|vowed|pledged|promised|complained|confirmed|denied|read|described|' +
  'whispered|cried|exclaimed|answered|thundered|chanted|sang|suggested|believes|thinks|maintained|contended|' +
  'cautioned|lamented|mused|boasted|protested|pleaded|countered|retorted|agreed'

/** English words of saying, and "according to". */
const english = new RegExp(`\\b(?:${verbs}|according to|in the words of)\\b`, 'i')
const name = "[\\p{L}\\p{N}.’'-]{1,30}"
/**
 * A beginning that says whose the words before it were: "said Quill", "She told …", "Quill said in a speech", "Quill said
 * she …", "The mayor made the remarks". Not "Quill said the wall …", which is news of its own.
 */
const englishLead = new RegExp(
  `^\\W{0,4}(?:(?:so )?(?:${verbs})\\b|(?:he|she|they|i|we|those|these|that) (?:${name},? ){0,4}(?:${verbs}|speaking|words)\\b|` +
    `(?:${name},? ){1,5}(?:${verbs})(?:[.,]| (?:in|at|on|during|after|before|as|outside|to|when|while|of|via|reporters|lawmakers|(?:that )?(?:he|she|they|his|her|their|it))\\b)|` +
    `(?:${name},? ){1,5}(?:made|was (?:speaking|referring|responding)|spoke)\\b)`,
  'iu',
)
const korean =
  /말했|말한|밝혔|전했|덧붙|설명했|강조했|주장했|답했|물었|따르면|발표했|보도했|지적했|촉구했|당부했|언급했|소개했|썼다|적었|호소했|토로했|반박했|회상했|이라고 했|라고 했|다고 했|고 했다|털어놨|귀띔했|비판했|경고했|예상했|내다봤|평가했|외쳤|되물었|했다고/
const koreanLead =
  /^.{0,60}?(?:이같이|이렇게|이처럼|말이다|말했다|밝혔다|전했다|말한 것|설명이다|주장이다|지적이다|얘기다)/

/** Whether the words name someone as saying or writing something. `language` is a primary subtag. */
export function saysWho(text: string, language: string): boolean {
  return (language === 'ko' ? korean : english).test(text)
}

/** Whether a paragraph begins by saying who spoke: what stands before it may be theirs. */
export function beginsWithSpeaker(text: string, language: string): boolean {
  return (language === 'ko' ? koreanLead : englishLead).test(text.slice(0, 200))
}
