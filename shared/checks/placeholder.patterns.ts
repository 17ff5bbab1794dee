/** A form that placeholders take. */
export interface StandIn {
  /** What it means, for whoever reads the list. */
  readonly is: string
  /** Languages it is looked for in; all of them where it is not given. */
  readonly languages?: readonly string[]
  /** A cheap test that a text without the form fails. */
  readonly cue: RegExp
  readonly pattern: RegExp
  /** What must not stand just before it, or just after. */
  readonly notAfter?: RegExp
  readonly notBefore?: RegExp
  /** Between quotation marks it may be what someone said. */
  readonly notQuoted?: boolean
}

const en = ['en']
const ko = ['ko']
const both = ['en', 'ko']

const month =
  '(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:uary|ruary|ust|tember|ober|ember)?\\.?'
const blank = '(?:X{2,3}|x{2,3}|\\?{2,3}|00|TK|_{2,})'
/** Things that are counted, and so stand beside a number that is to come. */
const counted =
  '(?:percent|per cent|people|million|billion|thousand|years?|days?|months?|hours?|miles|km|dollars|won|votes?|seats?|points?)'
/** What is asked for in brackets. */
const thing =
  '(?:full |first |last |correct |exact |their |his |her )?(?:names?|surname|title|job title|occupation|profession|position|role|rank|nationality|country|town|village|hometown|school|employer|age|date|day|time|number|figure|amount|source|sources|quote|attribution|city|place|location|agency|affiliation|spelling|details?|background|company|percentage)'

export const standIns: readonly StandIn[] = [
  {
    is: '“to come”, as journalists write it',
    languages: en,
    cue: /TK|tk/,
    pattern:
      /(?<![\p{L}\p{N}_.&/<-])(?:TK)+(?![\p{L}\p{N}_&>]|-(?!year|month|day|week|member|percent|mile|point|seat)\p{L})|(?<![\p{L}\p{N}_.@/-])(?:tk)+(?![\p{L}\p{N}_@/-])/gu,
    // TK Maxx, TK Holdings.
    notBefore: /^ (?!Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}\p{Ll}/u,
  },
  // In Korean TK is a region; only doubled it is the mark.
  { is: '“to come”, doubled', languages: both, cue: /TKTK/, pattern: /(?:TK){2,}/g },
  {
    is: 'three crosses or more',
    languages: both,
    cue: /XXX|xxx|Xxx/,
    pattern: /(?<![\p{L}\p{N}_.@#/<-])(?:X{3,}|x{3,}|Xx{2,})(?![\p{L}\p{N}_@#/>-])/gu,
    // Thirty in Roman figures.
    notAfter:
      /(?:Bowl|Mania|Olympiads?|Olympics|Volume|Vol\.|Part|Chapter|Title|Article|Psalm|Section|Act|Book|Louis|Games of the|film|movie|songs?|album) $/i,
    notBefore:
      /^(?: Olympi|: | ?[-–] ?rated| rated| films?\b| movies?\b| Summer| Winter| Games| content| site)/i,
  },
  {
    is: 'crosses in a number’s place',
    languages: en,
    cue: /[$€£[]|XX|xx/,
    pattern: new RegExp(
      `[$€£]\\s?X+\\b(?!-)|(?<![\\p{L}\\p{N}_-])(?:XX|xx)(?: ${counted}\\b|-(?:year|month|day|week|member|mile|seat)\\b| [ap]\\.m\\.)|\\[(?:X{1,3}|x{2,3})\\]`,
      'gu',
    ),
  },
  {
    is: 'a day to come',
    languages: en,
    cue: /00|XX|xx|\?\?|TK|__/,
    pattern: new RegExp(`\\b${month} ${blank}(?![\\p{L}\\p{N}:])`, 'gu'),
  },
  {
    is: 'a date in noughts',
    cue: /00[/.-]00|-00-/,
    pattern: /\b00[/.-]00[/.-](?:0000|00)\b|\b\d{4}-00-00\b/g,
  },
  {
    is: 'a number to come',
    languages: en,
    cue: /\b00 /,
    pattern: new RegExp(`(?<![\\d.,:])\\b00 ${counted}\\b`, 'gu'),
  },
  {
    is: 'crosses after a word that a number follows',
    languages: en,
    cue: /XX/,
    pattern:
      /(?<=\b(?:was|were|of|at|to|by|about|some|than|least|killed|injured|around|nearly) )XX(?![\p{L}\p{N}-])/gu,
    notBefore: /^ (?:chromosome|Corps|Games|Olymp)/i,
  },
  {
    is: 'crosses in an age’s place',
    languages: en,
    cue: /XX|xx/,
    pattern: /(?<=\p{Lu}[\p{L}'’.-]{1,24}, )(?:XX|xx)(?=[,.;])/gu,
  },
  {
    is: 'a figure in noughts',
    languages: both,
    cue: /0,000|0\.0/,
    pattern: /(?<![\d.,:/-])(?:0{1,3}(?:,000)+|00\.0)(?![\d,.]\d|\d)/g,
    notQuoted: true,
  },
  {
    is: 'an order in capitals',
    languages: en,
    cue: /CHECK|TODO|FIX|NOTE TO/,
    pattern:
      /\*{2,}(?:CHECK|TODO|FIX)[^*\n]{0,40}\*{2,}|(?<![^\n])(?:CHECK|TODO|FIX|NOTE TO (?:SELF|EDITORS?|DESK))(?: \p{Lu}{2,12})?:/gu,
  },
  { is: 'three question marks', languages: both, cue: /\?\?\?/, pattern: /\?{3,}/g, notQuoted: true },
  {
    is: 'two question marks in a word’s place',
    languages: en,
    cue: /\?\?/,
    pattern: /(?<=\p{L}[,]? )\?{2}(?=[\s.,;%])/gu,
    notQuoted: true,
  },
  {
    is: 'a question in brackets',
    languages: en,
    cue: /[([]\?/,
    pattern: /[([]\?{1,5}[)\]]/g,
    notQuoted: true,
  },
  {
    is: 'an order in brackets: [check spelling]',
    languages: en,
    cue: /[[(<{]/,
    pattern:
      /\[(?:(?:pls |please )?(?:re-?)?(?:check|confirm|verify|fact[- ]?check|insert|fill in|fill|add|update|query|todo|fixme|needs?|awaiting|pending)\b[^[\]\n]{0,60}|(?:who|what|when|where|which|how (?:many|much|old)|name|age|spelling|sp|date)\s?\?+)\]|[({](?:(?:pls |please )?(?:check|verify|confirm|fact[- ]?check)(?:ing)?(?: (?:spelling|name|names|this|figure|figures|date|dates|age|title|number|numbers|quote|with \p{L}{2,12}|before \p{L}{2,12}|facts?|source))?\s?[?!.]*|insert \p{L}{3,14}(?: here)?|fill in|name\?|spelling\?|sp\??|age\?|date\?)[)}]/giu,
    notQuoted: true,
  },
  {
    is: 'the name of a thing in brackets: [name], [NAME HERE]',
    languages: en,
    cue: /[[({]/,
    pattern: new RegExp(
      `\\[(?:insert |add |check )?${thing}(?: (?:here|to come|tk|tbc|tba)| (?:of|for) [^\\[\\]\\n]{2,40})?\\]|\\((?:insert |add )?(?:full |first |last )?(?:NAME|AGE|TITLE|DATE|PLACE|NUMBER|QUOTE|SOURCE)(?: HERE)?\\)|\\((?:insert |add )(?:the )?${thing}(?: here)?\\)|\\{(?:${thing})\\}`,
      'giu',
    ),
    notBefore: /^ (?:withheld|omitted)/,
    notQuoted: true,
  },
  {
    is: '“to be confirmed” in brackets',
    languages: both,
    cue: /[[({]/,
    pattern:
      /[[({](?:(?:name|age|title|date|time|quote|number|source|figure|venue|details?|more|art|photo)s? )?(?:TBC|TBD|TBA|TK|CK|to come|to follow|to be (?:confirmed|added|determined|announced|checked|supplied))[)\]}]/giu,
    // What a page or a take says of itself.
    notAfter: /\bmore $/i,
  },
  {
    is: 'to come, in capitals',
    languages: en,
    cue: /TO COME/,
    pattern: /\b(?:(?:QUOTE|NAME|PHOTO|ART|MORE|DETAILS|GRAF|COMMENT)S? )?TO COME\b/g,
  },
  {
    is: 'text of a type designer',
    cue: /lorem|dolor/i,
    pattern: /\blorem ipsum\b(?:\s+dolor sit amet\b)?|\bdolor sit amet\b/gi,
  },
  {
    is: 'correct as it is: a mark for the desk',
    languages: both,
    cue: /CQ|cq/,
    pattern: /[([]\s?(?:CQ|cq|Cq)\s?[)\]]|(?<![\p{L}\p{N}_.&/<-])CQ(?![\p{L}\p{N}_&/>-])/gu,
    notBefore: /^ (?:Roll|Press|Weekly|Researcher|Today|Brown|WW|magazine)/,
  },
  {
    is: 'words of a template',
    languages: en,
    cue: /here|HERE|FIXME|TODO|asdf|qwerty|dummy|placeholder/i,
    pattern:
      /\b(?:headline|text|caption|quote|byline|slug|copy|lede|paragraph|body) (?:goes|to go) here\b|\b(?:INSERT|ENTER|YOUR|ADD) (?:NAME|TEXT|HEADLINE|QUOTE|CAPTION|BYLINE|DATE|TITLE)(?: HERE)?\b|\b(?:NAME|TEXT|HEADLINE|QUOTE|CAPTION|BYLINE|DATE|TITLE) HERE\b|\b(?:FIXME|TODO)\b|\basdf\w{0,10}\b|\bdummy text\b|\bplaceholder text\b/g,
  },
  {
    is: 'a template’s variable',
    cue: /\{\{|\$\{|<%/,
    pattern: /\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|<%[^<>\n]{1,40}%>/g,
  },
  {
    is: 'a line to be filled in',
    languages: both,
    cue: /___/,
    pattern: /(?<=[\p{L}\p{N},$(] ?)_{3,}(?= ?[\p{L}\p{N},.)%])/gu,
  },
  {
    is: 'an order of the desk, in Korean',
    languages: ko,
    cue: /확인|보완|보강|추가|수정|작성|추후|이름|직함|나이|기자명|소속|날짜|숫자|미확인|체크|입력/,
    pattern:
      /[[(<【（](?:(?:사실|이름|나이|직함|수치|날짜|숫자|인원|금액|장소|시각|시간|출처|발언|인용|소속|철자|재|추후|팩트)\s?)?(?:확인|체크)(?:\s?(?:필요|요망|요|중|예정|할 것|바람|바랍니다|해야 함|후 (?:보완|수정)))?[?!.]?[\])>】）]|[[(<【（](?:추후|나중에)\s?(?:보완|보강|추가|수정|확인|입력)[^\])>】）\n]{0,12}[\])>】）]|[[(<【（](?:보완|보강|추가|수정|작성|취재)\s?(?:예정|필요|요망|중|바람)[\])>】）]|[[(<【（](?:기자명|성명|이름|직함|나이|소속|날짜|숫자|수치|장소|출처|내용|제목|부제|인용)(?:\s?(?:입력|기입|넣기|삽입|추가))?\??[\])>】）]|(?:추후|나중에)\s?(?:보완|보강)(?:\s?(?:예정|필요|요망))?(?![가-힣])/gu,
    notQuoted: true,
  },
  {
    is: 'crosses or circles in a number’s or name’s place, in Korean',
    languages: ko,
    cue: /XX|xx|TK|[○OＯ]{2}[월일명]|000|※/,
    pattern:
      /(?<![A-Za-z\d-])(?:X{2,}|x{2,}|TK)(?=\s?(?:명|일|월|원|년|씨|개|건|곳|기자|시|살|세|대|척|채|층|배|만|억|조|달러|유로|위안|엔|퍼센트|%|℃|(?:k?m|k?g|t|km|㎞|㎡|㏊|ha)(?![A-Za-z])))|(?<![A-Za-z○])[○OＯ]{2}(?:월|일|명)(?!보)|(?<![\d,.])000(?=\s?(?:장관|의원|씨|기자|대표|교수|시장|지사|위원장|군수))|※\s?(?:추후\s?)?(?:확인|보완)\s?(?:필요|요망|예정|바람)/gu,
    notQuoted: true,
  },
  {
    is: 'a name or a number to come, in Korean',
    languages: ko,
    cue: /[○△□◇OＯ▲]{2}|[ㅇㅁ]{3}|00/,
    pattern:
      /[[(<【（][○△□◇▲ＯO]{2,5}[\])>】）]|(?<![가-힣A-Za-z○△□◇])(?:[○△□◇]{2,5}|[OＯ]{3})(?=\s?(?:[천백]?[만억조]\s?)?(?:원|달러|명|건|개|곳|대|척|%|퍼센트|년|세(?!대)|살|호|위)(?![가-힣]{2})|\s?[천백]?[만억조])|(?<![가-힣A-Za-z○])○{3}(?=\s(?:[가-힣]{2,6}\s?)?(?:시장|군수|지사|장관|차관|총리|대통령|위원장|대변인|국장|청장|처장)(?:[은는이가을를도의,]|$))|(?<![ㄱ-ㅎㅏ-ㅣ])[ㅇㅁ]{3,}(?![ㄱ-ㅎㅏ-ㅣ])|(?<![\d.,:/])00\s?(?:월|일|명|억|만|개|건|살|세|퍼센트|%)(?!\s?0?\d\s?분)/gu,
    notQuoted: true,
  },
]

/** A field that holds nothing but what was to be written over. */
export const fieldStandIn =
  /^\s*(?:headline|untitled|title|slug|slugline|byline|name|your name|reporter|reporter name|dateline|test|testing|tbc|tbd|tba|tk|x{2,}|\?+|-{2,}|\.{3,}|제목|기자명|이름|제목 없음|테스트)\s*$/i
