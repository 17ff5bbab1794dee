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

/** Past forms that stand for participles: `has went`. */
const participles: Readonly<Record<string, string>> = {
  went: 'gone',
  came: 'come',
  took: 'taken',
  gave: 'given',
  wrote: 'written',
  spoke: 'spoken',
  began: 'begun',
  ran: 'run',
  did: 'done',
  saw: 'seen',
  drove: 'driven',
  fell: 'fallen',
  flew: 'flown',
  knew: 'known',
  grew: 'grown',
  threw: 'thrown',
  became: 'become',
  chose: 'chosen',
  broke: 'broken',
  stole: 'stolen',
}

/** Past forms that stand for infinitives: `did not went`. Fell, saw and found are infinitives of their own. */
const infinitives: Readonly<Record<string, string>> = {
  went: 'go',
  came: 'come',
  took: 'take',
  gave: 'give',
  wrote: 'write',
  began: 'begin',
  did: 'do',
  drove: 'drive',
  flew: 'fly',
  knew: 'know',
  grew: 'grow',
  threw: 'throw',
  became: 'become',
  chose: 'choose',
  said: 'say',
  made: 'make',
  told: 'tell',
}

const were: Readonly<Record<string, string>> = {
  was: 'were',
  is: 'are',
  has: 'have',
  does: 'do',
  "wasn't": "weren't",
  "isn't": "aren't",
}
const third: Readonly<Record<string, string>> = {
  show: 'shows',
  say: 'says',
  suggest: 'suggests',
  indicate: 'indicates',
  have: 'has',
  are: 'is',
  were: 'was',
}

/** What can stand before a subject at the head of a clause. */
const head =
  '(?:^|[.!?:;]\\s|[“"]|\\b(?:that|said|says|but|while|because|although|though|when|where|whether|if)\\s)(?:(?:the|these|those|many|some|several|most|all|both|two|three|four|five|local|state|federal|government|police|health|senior|security|military|company|hospital|South|North|Korean|American|British|Chinese|Japanese|Russian|U\\.S\\.)\\s){0,3}'
const many =
  'officials|authorities|residents|soldiers|troops|lawmakers|protesters|workers|witnesses|investigators|researchers|scientists|students|prosecutors|leaders|ministers|analysts|economists|rebels|militants|migrants|refugees|victims|families|experts|reporters|firefighters|rescuers|doctors|shares|prices|exports|imports|police|people|passengers|sailors|fishermen|farmers|voters|teachers|lawyers|critics|supporters|' +
  'villagers|countries|nations|banks|companies|firms|schools|hospitals|parents|neighbors|neighbours|commuters|drivers|pilots|nurses|engineers|organizers|organisers|opponents|candidates|survivors|hostages|inmates|inspectors|regulators|investors|traders|tourists|unions|activists|soldiers|divers|sheriffs|detectives|jurors|judges|bishops|merchants|shopkeepers|taxpayers|pensioners|employers|employees|homeowners|landlords|tenants|politicians|senators|delegates|diplomats|envoys|crews|trains|ships|boats|flights|houses|homes|shops|factories|costs'
const one =
  'report|study|survey|poll|document|statement|minister|president|spokesman|spokeswoman|spokesperson|official|judge|officer|analyst|mayor|governor|prosecutor|ministry|witness|economist'
const nouns =
  'members|citizens|employees|workers|neighbors|neighbours|borders|shares|customers|allies|troops|forces|headquarters|operations|plans|interests|obligations|ambitions|subsidiaries|shareholders|offices|factories|profits|sales|exports|weapons|missiles|leaders?|president|capital|economy|population|territory|nuclear'
const owned =
  'own|homes|families|lives|children|jobs|houses|cars|belongings|neighbors|neighbours|parents|salaries|weapons|supporters|countries'

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
  pattern(
    'confused',
    /(?<before>\b)(?<wrong>its)(?<after> (?:been|an?(?! cappella)|not(?!-)|because|going to|unclear (?:if|whether|how|when|what)|(?:clear|likely|possible|true|unlikely) that|too (?:early|late|soon) to|(?:hard|difficult|impossible|important) to)\b)/gi,
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
  pattern('form', /(?<before>\bneither [a-z]+ )(?<wrong>or)(?<after> [a-z])/gi, 'nor'),
  pattern('form', /(?<before>\b)(?<wrong>is|are)(?<after> been\b)/gi, (wrong) =>
    /^is$/i.test(wrong) ? 'has' : 'have',
  ),
  pattern(
    'form',
    new RegExp(
      `(?<before>\\b(?:has|have|had)(?:n['’]t| not)? )(?<wrong>${Object.keys(participles).join('|')})(?<after>\\b)`,
      'gi',
    ),
    (wrong) => participles[wrong.toLowerCase()],
  ),
  pattern(
    'form',
    new RegExp(
      `(?<before>\\b(?:did not|didn['’]t|do not|does not|will|would|can|could|must|cannot) )(?<wrong>${Object.keys(infinitives).join('|')})(?<after>\\b)`,
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
  pattern(
    'agreement',
    new RegExp(
      `(?<before>(?:^|[.!?]\\s)(?:the|a|this|his|her)\\s(?:${one}) )(?<wrong>show|say|suggest|indicate|have|are|were)(?<after> (?!against|in favou?r)[a-z])`,
      'gi',
    ),
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
