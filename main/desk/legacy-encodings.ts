import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** Text out of bytes in an encoding that had to be guessed. */
export interface Guessed {
  readonly text: string
  readonly encoding: string
}

/** The letters that make up a good part of any text, by script. Rare letters side by side are a wrong guess. */
const common = {
  hangul: new Set(
    '이다는의에을를고가로한하은지도사기서인자대시정해리어들나라일과스부전으수상보아제성주장원했원있공동국구관조회선만비미',
  ),
  han: new Set(
    '的一是在不了和有大这這中人上为為们們个個国國我以要他时時来來用生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裏如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系係军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處队隊南给給色光门門即保治北造百规規热熱领領七海口东東导導器压壓志世金增争爭济濟阶階油思术術极極交受联聯什认認六共权權收证證改清己美再采採转轉更单單风風切打白教速花带帶安场場身车車例真务務具万萬每目至达達走积積示议議声聲报報斗鬥完类類八离離华華名确確才科张張信马馬节節话話米整空元况況今集温溫传傳土许許步群广廣石记記需段研界拉林律叫且究观觀越织織装裝影算低持音众眾书書布复複容儿兒须須际際商非验驗连連断斷深难難近矿礦千周委素技备備半办辦青省列习習响響约約支般史感劳勞便团團往酸历歷市克何除消构構府称稱太准準精值号號率族维維划劃选選标標写寫存候毛亲親快效斯院查江型眼王按格养養易置派层層片始却專专状狀育厂廠京识識适適属屬圆圓包火住调調满滿县縣局照参參红紅细細引听聽该該铁鐵价價严嚴',
  ),
  cyrillic: new Set('оеаинтсрвлкмдпу'),
} as const

interface Family {
  readonly encoding: string
  /** From 0 to 1: how much the decoded text looks like its language. */
  readonly plausible: (text: string) => number
}

function share(text: string, of: RegExp): number {
  const letters = text.match(/[^\p{ASCII}\s]/gu)?.length ?? 0
  return letters === 0 ? 0 : (text.match(of)?.length ?? 0) / letters
}

function commonShare(text: string, script: RegExp, set: ReadonlySet<string>): number {
  const letters = text.match(script) ?? []
  return letters.length === 0 ? 0 : letters.filter((letter) => set.has(letter)).length / letters.length
}

const hangul = /[가-힣]/gu
const han = /\p{Script=Han}/gu
const kana = /[ぁ-んァ-ヶー]/gu

/** How much of a text is of a script, where enough of its letters are everyday ones; else 0. */
function scored(text: string, of: RegExp, evidence: number, enough: number): number {
  const covered = share(text, of)
  return covered >= 0.7 && evidence >= enough ? covered * 0.9 + evidence * 0.1 : 0
}

const isKorean = (text: string) =>
  scored(text, /[가-힣\u3000-\u303F“”‘’…·]/gu, commonShare(text, hangul, common.hangul), 0.2)
const isJapanese = (text: string) =>
  scored(text, /[ぁ-んァ-ヶー\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/gu, share(text, kana), 0.15)
const isChinese = (text: string) =>
  scored(text, /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60—…“”‘’·]/gu, commonShare(text, han, common.han), 0.4)

/** The encodings of East Asia: each is tried strictly, and its text must read as its language. */
const eastAsian: readonly Family[] = [
  { encoding: 'cp949', plausible: isKorean },
  { encoding: 'shift_jis', plausible: isJapanese },
  { encoding: 'euc-jp', plausible: isJapanese },
  { encoding: 'gb18030', plausible: isChinese },
  { encoding: 'big5', plausible: isChinese },
]

/** What chardet calls the encodings of one byte a letter, and what they are read as: the wider Windows tables. */
const singleByte: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-6': 'iso-8859-6',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1257': 'windows-1257',
  'KOI8-R': 'koi8-r',
}

/** Decodes strictly: undefined where a byte has no meaning in the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  const text = iconv.decode(bytes, encoding)
  // oxlint-disable-next-line no-control-regex -- C1 controls are what a wrong table yields
  return /[\uFFFD\u0080-\u0084\u0086-\u009F]/.test(text) ? undefined : text
}

/**
 * Reads bytes that are not UTF-8 in the older encoding that explains them, or undefined where none does.
 * chardet takes 300 bytes of EUC-KR for Latin-1, so East Asia is asked before it, by the letters it yields.
 */
export function guessLegacy(bytes: Uint8Array): Guessed | undefined {
  return (
    guessEastAsian(bytes, 0.65) ?? (brokenEastAsian(bytes) === undefined ? guessSingleByte(bytes) : undefined)
  )
}

/** As `guessLegacy`, East Asia only. `least` is from 0 to 1: how much the text must look like its language. */
export function guessEastAsian(bytes: Uint8Array, least: number): Guessed | undefined {
  const candidates = eastAsian.flatMap(({ encoding, plausible }) => {
    const text = decodeStrictly(bytes, encoding)
    const score = text === undefined ? 0 : plausible(text)
    return text !== undefined && score >= least ? [{ text, encoding, score }] : []
  })
  const [best] = candidates.toSorted((a, b) => b.score - a.score)
  return best && { text: best.text, encoding: best.encoding }
}

/**
 * Where East Asian text is broken: the offset of its first byte that means nothing, though all around it
 * reads as its language. Undefined where the bytes are no such text, or nothing is wrong with it.
 */
export function brokenEastAsian(bytes: Uint8Array): number | undefined {
  for (const { encoding, plausible } of eastAsian) {
    const text = iconv.decode(bytes, encoding)
    const at = text.indexOf('\uFFFD')
    const rest = text.replaceAll('\uFFFD', '')
    const few = text.length - rest.length <= Math.max(2, rest.length / 20)
    if (at >= 0 && few && plausible(rest) >= 0.85) return iconv.encode(text.slice(0, at), encoding).length
  }
  return undefined
}

function guessSingleByte(bytes: Uint8Array): Guessed | undefined {
  const ranked = analyse(bytes)
  const western = ranked.find(({ name }) => name === 'ISO-8859-1')?.confidence ?? 0
  const names = ranked
    .filter(({ name, confidence }) => !latinCousins.has(name) || confidence > western + 10)
    .map(({ name }) => name)
  for (const name of [...names, 'ISO-8859-1']) {
    const encoding = singleByte[name]
    const text = encoding === undefined ? undefined : decodeStrictly(bytes, encoding)
    if (encoding !== undefined && text !== undefined && readsAsWords(text)) return { text, encoding }
  }
  return undefined
}

/** Tables that differ from Latin-1 in a few letters; chardet confuses them on short copy. */
const latinCousins = new Set(['ISO-8859-2', 'ISO-8859-9', 'windows-1250', 'windows-1254'])

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'gu'),
)

/**
 * True where the letters above ASCII are letters of words or marks that print uses. A stray ÿ, þ or ¼ between
 * spaces is what damaged bytes look like in a one-byte table.
 */
function readsAsWords(text: string): boolean {
  const high = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const inWords = words
    .filter((word) => isWord(word))
    .reduce((sum, word) => sum + (word.match(/[^\p{ASCII}]/gu)?.length ?? 0), 0)
  const printed = text.match(/[\u0085\u00A0£©®°«»·§€‚„…†‡‰‹›‘’“”•–—™№،؛؟ـ¿¡ºª×]/g)?.length ?? 0
  return high > 0 && (inWords + printed) / high >= 0.9
}

function isWord(word: string): boolean {
  if (/[ÿþðÞÐ¤¦¨¬¯¸¹²³¼½¾]/u.test(word)) return /^[\p{L}]*[þðÞÐ][\p{L}]*$/u.test(word) && word.length > 3
  // Cyrillic read in the wrong table keeps its letters but swaps their case: wORDS lIKE tHIS.
  // A capital that ends a small word is the first half of a letter in UTF-8.
  if (/^\p{Ll}\p{Lu}{2,}$|\p{Ll}\p{Lu}$/u.test(word)) return false
  if (word.length === 1) return /[àâéèíóúôêáöäåøæñçÀÉÈÖÄÅØÆaeiouy]|[^\p{Script=Latin}]/iu.test(word)
  // The letters of one word are of one script.
  return scripts.filter((script) => word.match(script)).length <= 1
}
