import {
  bareOf,
  bareParticiples,
  head,
  infinitives,
  many,
  notOwned,
  nouns,
  number,
  one,
  owned,
  participleOf,
  participles,
  powers,
  takesAThing,
  things,
  third,
  verbs,
  were,
} from './grammar.words.ts'

/** One sure error of English grammar: what it looks like, and what belongs there instead. */
export interface Pattern {
  /** The groups `before` and `after` stand; what is between them, the group `wrong`, is the error. */
  readonly find: RegExp
  /** What belongs there; none where it cannot be said. `undefined` in the result lets the match pass. */
  readonly right: (wrong: string) => string | undefined
  readonly rule: 'confused' | 'form' | 'agreement'
}

/** Puts a capital on a word where the one it replaces had one. */
export function withCapitalOf(word: string, like: string): string {
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function to(word: string): Pattern['right'] {
  return (wrong) => withCapitalOf(word, wrong)
}

function pattern(rule: Pattern['rule'], find: RegExp, right: Pattern['right'] | string): Pattern {
  return { rule, find, right: typeof right === 'string' ? to(right) : right }
}

/*
 * A pattern is tried only where words that it needs stand. Long verbs are rare enough to be looked for alone; short
 * ones are looked for with what stands before them, which can be done for a few at a time.
 */

function inGroups(words: readonly string[], most = 16): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(words.length / most) }, (_, at) =>
    words.slice(at * most, (at + 1) * most),
  )
}

/** Sure errors only: each is one in all but the oddest sentence. */
export const patterns: readonly Pattern[] = [
  pattern(
    'confused',
    new RegExp(`(?<before>\\b)(?<wrong>it['’]s)(?<after> (?:own|${nouns})\\b(?!['’-]))`, 'gi'),
    'its',
  ),
  pattern(
    'confused',
    /(?<before>\b(?:of|to|with|from|by|under|against|into|within|throughout) )(?<wrong>it['’]s)(?<after> (?!(?:a|an|the|not|all|so|very|too|that|only|just|been|going|about|always|never|time|what|who|how|hard|like|because|really|now|been)\b)[a-z]+)/gi,
    'its',
  ),
  // Copy has few contractions but in what people say: there the two rules that follow are silent.
  pattern(
    'form',
    new RegExp(
      `(?<before>\\b)(?<wrong>it['’]s)(?<after> (?!${notOwned}\\b)[a-z][a-z-]{2,20} (?:(?!${notOwned}\\b)[a-z][a-z-]{2,20} )?(?:(?:had|has|have|was|were|will|would|said|says|did|does|fell|rose|told|announced|declined)\\b|(?:chief|head|leader|president|director|chairman|chairwoman|spokesman|spokeswoman|minister|editor|founder|owner|manager|captain|coach|secretary)(?=,)))`,
      'gi',
    ),
    'its',
  ),
  pattern(
    'form',
    new RegExp(
      `(?<before>\\b(?:${takesAThing}|in|on|at|for|during|over|through|near|inside|outside|around|behind|beyond|across|along|toward|towards|despite|between|among|upon) )(?<wrong>it['’]s)(?<after> (?!${notOwned}\\b)[a-z]{3,20}\\b)`,
      'gi',
    ),
    'its',
  ),
  pattern(
    'confused',
    /(?<before>\b)(?<wrong>its)(?<after> (?:been|an?(?! cappella|-)|not(?!-)|because|going to|unclear (?:if|whether|how|when|what)|(?:clear|likely|possible|true|unlikely) that|too (?:early|late|soon) to|(?:hard|difficult|impossible|important) to)\b)/gi,
    'it’s',
  ),
  pattern(
    'confused',
    /(?<before>\b)(?<wrong>their|they['’]re)(?<after> (?:is|are|was|were|has been|have been|will be)(?! (?:own|going))\b)/gi,
    (wrong) => (/^their$/i.test(wrong) ? withCapitalOf('there', wrong) : undefined),
  ),
  pattern(
    'confused',
    new RegExp(`(?<before>\\b)(?<wrong>they['’]re)(?<after> (?:${owned})\\b)`, 'gi'),
    'their',
  ),
  pattern(
    'confused',
    new RegExp(
      `(?<before>\\b(?:of|in|to|from|for|with|by|on|at|lost|left|fled|leave|lose|return to|had) )(?<wrong>there)(?<after> (?:${owned})\\b)`,
      'gi',
    ),
    'their',
  ),
  pattern('confused', /(?<before>\b)(?<wrong>there)(?<after> own\b)/gi, 'their'),
  pattern(
    'confused',
    /(?<before>\b(?:most|some|all|both|many|none|half|each|one|two|three|four|five|six|several|few|part) of )(?<wrong>there)(?<after> (?!(?:being|is|are|was|were)\b)[a-z])/gi,
    (wrong) => withCapitalOf('their', wrong),
  ),
  pattern(
    'confused',
    /(?<before>\b(?:to|will|would|not|must|should|could|can) )(?<wrong>except)(?<after> (?:the|an?|his|her|its|their|any|it|them) )/gi,
    'accept',
  ),
  pattern(
    'confused',
    /(?<before>\b(?:the|this|these|over the|in the|for the) )(?<wrong>passed)(?<after> (?:year|week|month|decade|century|few (?:days|weeks|months|years)|(?:two|three|four|five|six|ten) (?:days|weeks|months|years))\b)/gi,
    'past',
  ),
  pattern(
    'confused',
    /(?<before>\b(?:was|were|been|is|are|being) )(?<wrong>past)(?<after> (?:by|unanimously|overwhelmingly|into law)\b)/gi,
    'passed',
  ),
  pattern('confused', /(?<before>\b(?:has|had|have) )(?<wrong>past away)(?<after>\b)/gi, 'passed away'),
  pattern(
    'confused',
    /(?<before>\b)(?<wrong>principle)(?<after> (?:reason|cause|aim|source|witness|suspect|exports?|concern|dancer|investigator|sponsor|residence|owner)\b)/gi,
    'principal',
  ),
  pattern('confused', /(?<before>\bthe )(?<wrong>affects)(?<after> of\b)/gi, 'effects'),
  // What is theirs does something: "There lawyer said". What is there is, or comes.
  pattern(
    'confused',
    /(?<before>(?:^|[.!?]\s))(?<wrong>There)(?<after> (?:trial|case|lawyers?|attorneys?|parents|families|children|leaders?|captain|coach|manager|employer|union|spokes(?:man|woman|person)|ship|boat|plane|car|house|homes|company|appeal|decision|report|proposal|demands|claims|efforts|names|bodies|success|defeat|victory|visit|arrival|departure|marriage|contracts?|passports?|visas?) (?:is|are|was|were|has|have|had|will|would|could|may|might|must|did|does|begins?|began|ends?|ended|said|says|told|refused|declined|denied|sank|failed|called)\b)/g,
    'their',
  ),
  pattern('confused', /(?<before>\b)(?<wrong>you['’]re)(?<after> own\b)/gi, 'your'),
  pattern('confused', /(?<before>\b)(?<wrong>your)(?<after> (?:going to|not(?!-))\b)/gi, 'you’re'),
  pattern(
    'confused',
    /(?<before>\b(?:more|less|fewer|rather|better|worse|greater|higher|lower|larger|smaller|bigger|older|younger|faster|slower|stronger|weaker|longer|shorter) )(?<wrong>then)(?<after> (?:\$?\d|an?\b|the\b|half|double|twice|any|ever|expected|last|its|their|his|her|our|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|previously|in\b))/gi,
    'than',
  ),
  // "would rather wait than go", but "would rather wait and then go".
  pattern(
    'confused',
    /(?<before>\b(?:would|['’]d) (?:much |far )?rather (?!then\b)(?:[\p{L}'’-]+ ){1,6}(?<!\b(?:and|or|but|only|now|since|until|by|just|even) ))(?<wrong>then)(?<after> \p{Ll})/giu,
    'than',
  ),
  pattern(
    'confused',
    /(?<before>\b(?:should|could|would|must|might|may)(?:n['’]t| not)? )(?<wrong>of)(?<after> (?:been|done|had|gone|known|made|seen|taken|come|given|left|lost|won|told|[a-z]{3,12}ed)\b)/gi,
    'have',
  ),
  pattern(
    'confused',
    /(?<before>\b(?:has|have|had|having) )(?<wrong>lead)(?<after> (?:to|the|an?|efforts|calls|his|her|its|their|him|them|many|some|protests|talks)\b)/gi,
    'led',
  ),
  pattern('confused', /(?<before>\b(?:is|was|were|are|been|being) )(?<wrong>lead)(?<after> by\b)/gi, 'led'),
  pattern(
    'confused',
    /(?<before>\b(?:to|will|could|may|might|would) )(?<wrong>loose)(?<after> (?:his|her|its|their|an?|the|money|weight|jobs|power|control|support|seats|\d))/gi,
    'lose',
  ),
  pattern('confused', /(?<before>\b(?:an|any|no|little|the) )(?<wrong>affect)(?<after> on\b)/gi, 'effect'),
  pattern(
    'confused',
    /(?<before>\b)(?<wrong>who['’]s)(?<after> (?:names?|husband|wife|father|mother|son|daughter|brother|sister|family|car|house|home|body|identity|job|company|government|party|party)\b(?!['’]))/gi,
    'whose',
  ),
  pattern(
    'form',
    new RegExp(
      `(?<before>\\b)(?<wrong>less)(?<after> (?:${many})(?= (?:than|were|are|have|will)\\b|[.,;]))`,
      'gi',
    ),
    'fewer',
  ),
  pattern(
    'form',
    /(?<before>\b(?:was|were|is|are|been|being) )(?<wrong>took|gave|wrote|chose|stole|drove|threw|knew|shook|forgot|began|withdrew|went)(?<after>(?! home)\b)/gi,
    (wrong) => participles[wrong.toLowerCase()],
  ),
  pattern(
    'form',
    /(?<before>\b(?:has|have|had)(?:n['’]t| not)? )(?<wrong>rose)(?<after> (?!(?:gardens?|petals?|bush|bushes|gold|water|beds?|wine|quartz)\b))/gi,
    'risen',
  ),
  pattern('form', /(?<before>\bneither [a-z]+ )(?<wrong>or)(?<after> [a-z])/gi, 'nor'),
  pattern('form', /(?<before>\b)(?<wrong>is|are)(?<after> been\b)/gi, (wrong) =>
    /^is$/i.test(wrong) ? 'has' : 'have',
  ),
  ...inGroups(Object.keys(participles)).map((past) =>
    pattern(
      'form',
      new RegExp(
        `(?<before>\\b(?:has|have|had)(?:n['’]t| not)? )(?<wrong>${past.join('|')})(?<after>\\b)`,
        'gi',
      ),
      (wrong) => participles[wrong.toLowerCase()],
    ),
  ),
  pattern(
    'form',
    new RegExp(
      `(?<before>\\b(?:did not|(?:did|does|would|could|should|must|wo|ca)n['’]t|do not|does not|will|would|can|could|must|cannot) )(?<wrong>${Object.keys(infinitives).join('|')})(?<after>\\b)`,
      'gi',
    ),
    (wrong) => infinitives[wrong.toLowerCase()],
  ),
  pattern('form', /(?<before>\b)(?<wrong>(?:a|an) the(?![\w-])|the (?:a|an) (?=[a-z]))(?<after>)/g, (wrong) =>
    wrong.includes('the ') ? 'the ' : 'the',
  ),
  pattern(
    'agreement',
    new RegExp(
      `(?<before>${head}(?:${many}) )(?<wrong>was|is|has|does|wasn['’]t|isn['’]t)(?<after>\\b)`,
      'gi',
    ),
    (wrong) => were[wrong.replace('’', "'").toLowerCase()],
  ),
  pattern(
    'agreement',
    /(?<before>\b(?:they|we|you) )(?<wrong>was|is|has|does)(?<after>\b)/gi,
    (wrong) => were[wrong.toLowerCase()],
  ),
  // "They employs": a verb of one, behind a word for many.
  pattern(
    'agreement',
    /(?<before>\b(?:they|They) )(?<wrong>(?!(?:always|sometimes|perhaps|themselves|besides|afterwards|nowadays|overseas|towards|upwards|downwards|indoors|outdoors|as|was|is|has|does)\b)[a-z]{3,16}[^\Wsiua_\d]s)(?<after>\b(?!['’-]))/g,
    (wrong) => wrong.replace(/(?<=[^aeiou])ies$/, 'y').replace(/(?<=(?:ch|sh|x|z|o))es$|s$/, ''),
  ),
  pattern(
    'agreement',
    /(?<before>(?:^|[.!?]\s|\bsaid |\b(?:and|but) )(?:he|she|it|He|She|It) )(?<wrong>have|do|are)(?<after>(?! n['’]t)\b)/g,
    (wrong) => ({ have: 'has', do: 'does', are: 'is' })[wrong],
  ),
  pattern(
    'agreement',
    new RegExp(
      `(?<before>(?:^|[.!?]\\s|\\b(?:said|says) (?:that )?)(?:the|The|this|This|a|A|its|Its|his|His|her|Her) (?:${things}) )(?<wrong>were|are|have)(?<after> [a-z])`,
      'g',
    ),
    (wrong) => third[wrong],
  ),
  // "Trains between the capital and the north has": a verb of one, behind many and what is said of them.
  pattern(
    'agreement',
    new RegExp(
      `(?<before>(?:^|(?<!\\p{Lu})[.!?]\\s)(?:The )?(?:${many}) (?:in|on|at|of|from|for|between|near|with|by) (?:(?!(?:that|which|who|whose|whom|where|when|what|it|he|she|they|we|there|this|and|or|said|says|is|was|has|if|while|as)\\b|[a-z]+ed\\b)[\\p{L}'’-]+ ){1,3}(?:and (?:the )?[\\p{L}'’-]+ )?)(?<wrong>was|is|has)(?<after>(?!['’])\\b)`,
      'giu',
    ),
    (wrong) => were[wrong.toLowerCase()],
  ),
  ...inGroups([...verbs, ...Object.keys(bareParticiples)]).map((bare) =>
    pattern(
      'form',
      new RegExp(
        `(?<before>\\b(?:has|have|had)(?:n['’]t| not| already| also)? )(?<wrong>${bare.join('|')})(?<after>\\b(?!['’-]))`,
        'g',
      ),
      participleOf,
    ),
  ),
  ...[verbs, ['arrest', 'kill', 'give', 'take', 'tell', 'make', 'build', 'write', 'send', 'find']].map(
    (bare) =>
      pattern(
        'form',
        new RegExp(
          `(?<before>\\b(?:was|were|been|being|is|are)(?: not)? )(?<wrong>${bare.join('|')})(?<after>\\b(?!['’-]))`,
          'g',
        ),
        participleOf,
      ),
  ),
  pattern(
    'form',
    new RegExp(
      `(?<before>\\b(?:did not|didn['’]t|do not|does not|would|could|should|might|cannot|must|(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t|who|which|that|[a-z]+s) will|(?:decided|agreed|refused|failed|wants?|wanted|expected|plans?|planned|trying|tried|began|continued|promised|vowed|ordered|forced|able|going|likely|set|needs?|needed|ought) to) )(?<wrong>${[...bareOf.keys()].join('|')})(?<after>\\b(?!['’-]))`,
      'g',
    ),
    (wrong) => bareOf.get(wrong),
  ),
  // Nouns as well: so only where the object of the verb follows.
  pattern(
    'form',
    /(?<before>\b(?:has|have|had)(?:n['’]t| not| already| also)? )(?<wrong>offer|request|promise|increase|decrease|estimate|visit|call|ask|end|pass|launch|attack)(?<after> (?:to|the|an?|his|her|its|their|for|in|by|that|more|\d))/g,
    participleOf,
  ),
  pattern('form', /(?<before>\bthe )(?<wrong>worse)(?<after> (?:in|since|of|ever|on record)\b)/gi, 'worst'),
  pattern(
    'form',
    /(?<before>\b)(?<wrong>(?:more|most) (?:better|worse|bigger|smaller|larger|higher|lower|older|younger|stronger|weaker|faster|cheaper|easier|earlier|biggest|largest|highest|worst|best|deadliest|oldest|strongest))(?<after>\b)/gi,
    (wrong) => withCapitalOf(wrong.replace(/^\S+ /, ''), wrong),
  ),
  pattern(
    'agreement',
    new RegExp(
      `(?<before>(?:^|[.!?]\\s)(?:the|a|this|his|her)\\s(?:${one}) )(?<wrong>show|say|suggest|indicate|have|are|were)(?<after> (?!against|in favou?r)[a-z])`,
      'gi',
    ),
    (wrong) => third[wrong.toLowerCase()],
  ),
  // "Two of them was", "Many of the houses was".
  pattern(
    'agreement',
    new RegExp(
      `(?<before>\\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d{2,3}|both|many|several|few|most|some|all) of (?:them|those|these|whom)|(?:two|three|four|five|six|seven|eight|nine|ten|both|many|several|few) of (?:the|its|his|her|their) [a-z]{2,18}[^\\Wsiu_]s) )(?<wrong>was|is|has)(?<after>(?!['’])\\b)`,
      'gi',
    ),
    (wrong) => were[wrong.toLowerCase()],
  ),
  // "Some 212,000 people was"; not "a group of 12 people was".
  pattern(
    'agreement',
    new RegExp(
      `(?<before>(?:^|[.!?]\\s|[,;] |\\b(?:that|said|while|but|when|where|as|and) )(?:(?:some|about|around|nearly|almost|at least|more than|over|another|the|all|up to|as many as) ){0,2}${number} (?:[a-z-]{3,14} )?(?:${many}|men|women|children) )(?<wrong>was|is|has)(?<after>(?!['’])\\b)`,
      'gi',
    ),
    (wrong) => were[wrong.toLowerCase()],
  ),
  // "Russia and China has"; a deal between the two has.
  pattern(
    'agreement',
    new RegExp(
      `(?<before>(?:^|[.!?]\\s|\\b(?:that|said|says|while|but|whether|because|if) )(?:[Bb]oth )?(?:${powers}) and (?:${powers}) )(?<wrong>was|is|has)(?<after>(?!['’])\\b)`,
      'g',
    ),
    (wrong) => were[wrong],
  ),
  pattern(
    'agreement',
    /(?<before>(?<!\bbut )\b(?:one|each) of (?:the|its|his|her|their|these|those) (?:most )?(?:[a-z-]{2,13}[^\Ws_] )?(?:[a-z]{2,18}[^\Wsiu_]s|men|women|children|people) )(?<wrong>were|are|have)(?<after> [a-z])/gi,
    (wrong) => third[wrong.toLowerCase()],
  ),
  pattern(
    'agreement',
    /(?<before>\bthe number of (?:[a-z-]{2,13}[^\Ws_] )?(?:[a-z]{2,18}[^\Wsiu_]s|people|men|women|children) )(?<wrong>were|are|have)(?<after>\b)/gi,
    (wrong) => third[wrong.toLowerCase()],
  ),
  pattern(
    'agreement',
    /(?<before>\bthere )(?<wrong>was|is)(?<after> (?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|hundreds of|thousands of) (?:[a-z]+s|people|men|women|children)\b(?!-))/gi,
    (wrong) => were[wrong.toLowerCase()],
  ),
  // Any plural that heads a sentence: "The divers was". Lower case, and none of the nouns that end like plurals.
  pattern(
    'agreement',
    /(?<before>(?:^|[.!?]\s)(?:The|These|Those|His|Her|Their|Its|Two|Three|Four|Five|Both|Many|Several|Opposition|[A-Z][a-z]{1,20}['’]s)\s(?!(?:news|series|species|headquarters|means|lens|gas|bus|chaos|canvas|atlas|bias|works|crossroads|barracks|odds|thanks|overseas|sometimes|always|besides|perhaps|police|united|[a-z]{1,16}ics)\s)[a-z]{2,18}[^\Wsiu_]s )(?<wrong>was|is|has)(?<after> (?!['’])[a-z])/g,
    (wrong) => (/^(?:was|is|has)$/.test(wrong) ? were[wrong] : undefined),
  ),
]
