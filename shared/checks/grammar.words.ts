/*
 * The words that the patterns of English grammar are made of: forms and their right ones, and alternatives of a regular
 * expression.
 */

/** Past forms that stand for participles: `has went`. */
export const participles: Readonly<Record<string, string>> = {
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
  rode: 'ridden',
  ate: 'eaten',
  drank: 'drunk',
  sank: 'sunk',
  sang: 'sung',
  swam: 'swum',
  rang: 'rung',
  shook: 'shaken',
  tore: 'torn',
  wore: 'worn',
  froze: 'frozen',
  withdrew: 'withdrawn',
  overcame: 'overcome',
  undertook: 'undertaken',
  shrank: 'shrunk',
  drew: 'drawn',
  blew: 'blown',
  swore: 'sworn',
  forbade: 'forbidden',
  forgave: 'forgiven',
  arose: 'arisen',
}

/** Past forms that stand for infinitives: `did not went`. Fell, saw and found are infinitives of their own. */
export const infinitives: Readonly<Record<string, string>> = {
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

export const were: Readonly<Record<string, string>> = {
  was: 'were',
  is: 'are',
  has: 'have',
  does: 'do',
  "wasn't": "weren't",
  "isn't": "aren't",
}
export const third: Readonly<Record<string, string>> = {
  show: 'shows',
  say: 'says',
  suggest: 'suggests',
  indicate: 'indicates',
  have: 'has',
  are: 'is',
  were: 'was',
}

/** What can stand before a subject at the head of a clause. */
export const head =
  '(?:^|[.!?:;]\\s|[“"]|\\b(?:that|said|says|but|while|because|although|though|when|where|whether|if)\\s)(?:(?:the|these|those|many|some|several|most|all|both|two|three|four|five|local|state|federal|government|police|health|senior|security|military|company|hospital|South|North|Korean|American|British|Chinese|Japanese|Russian|U\\.S\\.)\\s){0,3}'
export const many =
  'officials|authorities|residents|soldiers|troops|lawmakers|protesters|workers|witnesses|investigators|researchers|scientists|students|prosecutors|leaders|ministers|analysts|economists|rebels|militants|migrants|refugees|victims|families|experts|reporters|firefighters|rescuers|doctors|shares|prices|exports|imports|police|people|passengers|sailors|fishermen|farmers|voters|teachers|lawyers|critics|supporters|' +
  'villagers|countries|nations|banks|companies|firms|schools|hospitals|parents|neighbors|neighbours|commuters|drivers|pilots|nurses|engineers|organizers|organisers|opponents|candidates|survivors|hostages|inmates|inspectors|regulators|investors|traders|tourists|unions|activists|soldiers|divers|sheriffs|detectives|jurors|judges|bishops|merchants|shopkeepers|taxpayers|pensioners|employers|employees|homeowners|landlords|tenants|politicians|senators|delegates|diplomats|envoys|crews|trains|ships|boats|flights|houses|homes|shops|factories|costs'
export const one =
  'report|study|survey|poll|document|statement|minister|president|spokesman|spokeswoman|spokesperson|official|judge|officer|analyst|mayor|governor|prosecutor|ministry|witness|economist'
export const nouns =
  'members|citizens|employees|workers|neighbors|neighbours|borders|shares|customers|allies|troops|forces|headquarters|operations|plans|interests|obligations|ambitions|subsidiaries|shareholders|offices|factories|profits|sales|exports|weapons|missiles|leaders?|president|capital|economy|population|territory|nuclear'
/** What nobody takes for the object of "it is": who had it done, or what was done to it. */
export const notOwned =
  '(?:an?|the|this|that|these|those|his|her|my|our|your|their|its|he|she|they|we|you|i|it|what|who|whom|whose|how|when|where|why|which|not|no|all|only|just|too|so|also|now|then|there|here|been|being|going|about|still|already|never|always|likely|unlikely|clear|hard|easy|time|because|if|as|like|more|less|very|really|quite|such|one|some|any|both|up|down|in|on|at|to|of|for|with|from|over|under|out|off)'
/** Verbs that take a thing and no clause: "raised it's target" is its. */
export const takesAThing =
  'called|calling|cut|cuts|cutting|raised|raises|raising|lowered|lowers|lowering|lifted|lifting|held|holds|lost|loses|launched|launches|launching|released|published|publishes|opened|opens|opening|closed|closes|closing|won|wins|kept|keeps|gave|took|takes|increased|increases|increasing|reduced|reduces|reducing|expanded|expands|expanding|ended|ends|ending|began|begins|started|starts|changed|changes|changing|doubled|halved|sold|sells|selling|moved|moves|moving|used|uses|using|built|builds|building|marked|marks|marking|celebrated|extended|extends|suspended|suspends|withdrew|revised|revises|trimmed|slashed|posted|unveiled|strengthened|strengthens|strengthening|defended|defends|improved|improves|improving|faced|faces|signed|sent|dropped|drops|delayed|resumed|resumes|completed|named|welcomed|rejected|boosted|boosts|recalled|met|meets|missed|misses|beat|broke|left|leaves|leaving|had|has|have|having'
/** Countries and capitals that news writes of two at a time, as those that act. */
export const powers =
  'Russia|China|Japan|India|Iran|Iraq|Israel|Egypt|Turkey|Ukraine|Poland|Germany|France|Britain|Italy|Spain|Canada|Mexico|Brazil|Australia|Pakistan|Afghanistan|Vietnam|Indonesia|Syria|Jordan|Lebanon|Greece|Sweden|Norway|Finland|Denmark|North Korea|South Korea|Seoul|Pyongyang|Tokyo|Beijing|Moscow|Washington|London|Paris|Berlin|Tehran|Kyiv|Taipei|Brussels|Ankara|Cairo|the United States|the U\\.S\\.|the United Kingdom|the European Union|the EU'
/** Verbs of the news that are no nouns, so that their bare form cannot stand behind "has" or "was". */
export const verbs = (
  'agree announce appear apologize argue arrange arrive believe collapse confirm continue decide describe destroy ' +
  'disappear discuss elect enter establish exist expand expect explain express follow happen improve include inform ' +
  'introduce investigate manage occur prepare prevent propose protect prove provide publish receive recover ' +
  'reduce reject remain remove replace require resign resolve resume reveal suffer suggest suspend threaten warn ' +
  'accuse acquit appoint injure detain evacuate identify recognize create approve adopt'
).split(' ')

const doubled = new Set(['acquit', 'occur'])

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}${doubled.has(verb) ? verb.slice(-1) : ''}ed`
}

export const bareOf = new Map(verbs.map((verb) => [pastOf(verb), verb]))
/** The participles of short and irregular verbs that are no nouns: "has become" is right, "has build" is not. */
export const bareParticiples: Readonly<Record<string, string>> = {
  die: 'died',
  deny: 'denied',
  join: 'joined',
  fail: 'failed',
  build: 'built',
  begin: 'begun',
  give: 'given',
  go: 'gone',
  know: 'known',
  lose: 'lost',
  make: 'made',
  say: 'said',
  see: 'seen',
  sell: 'sold',
  send: 'sent',
  take: 'taken',
  tell: 'told',
  write: 'written',
  speak: 'spoken',
  find: 'found',
  bring: 'brought',
  choose: 'chosen',
  grow: 'grown',
  draw: 'drawn',
}

export function participleOf(verb: string): string {
  return bareParticiples[verb] ?? pastOf(verb)
}

/** Singular nouns that act or are acted upon, and are not counted as many anywhere. */
export const things =
  'price|cost|rate|economy|budget|deficit|bill|law|plan|deal|agreement|vote|election|trial|case|fire|storm|flood|earthquake|attack|explosion|crash|accident|investigation|inquiry|decision|increase|decline|river|dam|bridge|road|building|house|hospital|school|airport|port|ship|boat|plane|train|bus|car|truck|missile|launch|test|bomb|suspect|victim|man|woman|boy|girl|child|driver|pilot|captain|leader|candidate|lawyer|doctor|teacher|soldier|king|queen|pope|bishop|chairman|chairwoman|director|manager|coach|player|match|season|tournament|festival|disease|virus|vaccine|outbreak|patient|region|city|town|village|country|island|capital|border|factory|currency|profit|loss|debt|loan|project|program|system|network|event|meeting|summit|conference|strike|protest|march|rally'

/** What is counted in a sentence that goes on with what they did. */
export const number =
  '(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens of|hundreds of|thousands of)'
export const owned =
  'own|homes|families|lives|children|jobs|houses|cars|belongings|neighbors|neighbours|parents|salaries|weapons|supporters|countries'
