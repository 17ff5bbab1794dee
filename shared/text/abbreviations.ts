/*
 * Abbreviations that end in a point. Never at a sentence's end: titles and months, which a name or a figure
 * follows. Seldom: "Inc.", "U.S.", "a.m.", after which only a word that begins sentences begins one.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Titles and months: abbreviations only where they begin with a capital. */
const neverAsNames = words(
  'mr mrs ms mx dr prof gen lt col maj capt cmdr cdr adm sgt cpl pvt sen sens rep reps gov govs pres rev hon ' +
    'st mt ft fr supt insp amb atty messrs mme mlle sr sra srta dra herr dipl ing ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec ph',
)
const never = words('bzw ca vgl evtl ggf cf viz approx v vs e.g i.e z.b u.a d.h')
const neverBeforeFigure = words('no nos p pp vol fig art sec ch para nr num núm n° op tel ext')
/** Companies, states and weekdays: abbreviations only where they begin with a capital. */
const seldomAsNames = words(
  'inc co corp ltd llc plc bros cos jr esq u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c l.a n.y ph.d m.d b.a m.a ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore ' +
    'pa tenn tex va vt wash wis wyo n.j n.h n.m n.c n.d s.c s.d r.i w.va b.c ave blvd rd sq ' +
    'mon tue tues wed thu thurs fri sat sun s.a n.v a.g s.p.a gmt est edt kst',
)
const seldom = words('etc a.m p.m al dept kg km cm mm hrs min pct mln bln dlrs')
const starters = words(
  'the a an he she it its they we you i in on at but and or so as if when while after before since for from by ' +
    'with without however this that these those there his her their our what who where why how some many most ' +
    'all no not yet still meanwhile analysts officials police separately earlier later also according under ' +
    'both each one two three last next among asked',
)

/** What other languages have besides: abbreviations that never end a sentence, that seldom do, and words that begin one. */
interface Others {
  readonly never: ReadonlySet<string>
  readonly seldom: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
}

const others: Readonly<Record<string, Others>> = {
  de: {
    // Single letters are parts of "z. B.", "d. h.", "i. d. R.".
    never: words(
      'nr hr fr frl abs art abb bd str tel tsd stv stellv geb gest sog inkl exkl zzgl max min mag st bzgl insb ' +
        'jan feb mär apr jun jul aug sept okt nov dez hl kath ev lt österr dt z.b d.h u.a i.d.r z.t s.o v.a o.ä',
    ),
    seldom: words('usw usf etc mio mrd jh jhd co'),
    starters: words(
      'der die das dem den des ein eine einer einem eines er sie es wir ich ihr man in im am an auf bei mit nach von vor zu ' +
        'zum zur aus für und aber oder doch denn wenn als weil da dann dort hier auch noch so wie was wer wo nun seit bis ' +
        'dies diese dieser dieses jeder alle viele laut am danach dabei dagegen',
    ),
  },
  fr: {
    never: words(
      'm mm p pp art env av apr chap éd fig vol janv févr avr juill sept oct nov déc me mgr st ste bd ex j.-c',
    ),
    seldom: words('etc cie'),
    starters: words(
      'le la les un une des il elle ils elles on nous vous je ce cet cette ces en dans à au aux de du et mais ou où pour par ' +
        'sur avec sans selon après avant depuis pendant si quand comme son sa ses leur leurs l d c qui que',
    ),
  },
  es: {
    never: words(
      'd dña sr sra srta dr dra prof gral cnel lic ing arq pág págs núm art cap av avda ud uds vd ej aprox tel p ee ' +
        'ene abr ago sept oct nov dic sto sta mons fdo',
    ),
    seldom: words('etc cía s.a ee.uu uu a.c d.c'),
    starters: words(
      'el la los las un una unos unas en de del al y pero o si cuando como según por para con sin sobre tras desde hasta él ' +
        'ella ellos su sus este esta estos estas eso lo que se no ya además también',
    ),
  },
}

/** How many letters the longest of them has; those with points inside are none of one piece. */
export const longestAbbreviation = 6

/** Languages that write "3." for "third". */
export const writesOrdinalsWithPoint: ReadonlySet<string> = words(
  'de fi da nb nn no cs sk sl hr sr bs hu et lv is',
)

/** Whether a point after this word is the word's own. `beforeFigure`: a digit follows ("No. 2"). */
export function neverFinal(word: string, beforeFigure: boolean, language = 'en'): boolean {
  // Initials of a name: "J. Kim", "J.R. Kim" — but "U.S." is in the other list.
  if (/^\p{Lu}$/u.test(word)) return word !== 'I'
  if (/^\p{Lu}\.\p{Lu}$/u.test(word) && !seldomAsNames.has(word.toLowerCase())) return true
  const folded = word.toLowerCase()
  if (others[language]?.never.has(folded)) return true
  if (language === 'de' && /^\p{Ll}$/u.test(word)) return true
  return (
    never.has(folded) ||
    (isCapital(word) && neverAsNames.has(folded)) ||
    (beforeFigure && neverBeforeFigure.has(folded))
  )
}

/** Whether a point after this word more often belongs to the word than to a sentence. */
export function seldomFinal(word: string, language = 'en'): boolean {
  const folded = word.toLowerCase()
  return (
    seldom.has(folded) ||
    others[language]?.seldom.has(folded) === true ||
    (isCapital(word) && seldomAsNames.has(folded)) ||
    /^(?:\p{L}\.){2,}\p{L}$/u.test(word)
  )
}

/** Whether a capitalised word is one that begins sentences rather than names. */
export function beginsSentence(word: string, language = 'en'): boolean {
  return (others[language]?.starters ?? starters).has(word.toLowerCase())
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
