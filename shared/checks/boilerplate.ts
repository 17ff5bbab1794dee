import type { Locale } from '../locale.ts'
import type { Check } from './check.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

const words: Readonly<Record<Locale, { title: string; message: string; fix: string }>> = {
  en: {
    title: 'From the web page',
    message: 'This line belongs to the page the story was copied from, not to the story.',
    fix: 'Remove the line',
  },
  ko: {
    title: '웹페이지 문구',
    message: '이 줄은 기사가 아니라 기사를 가져온 웹페이지의 문구입니다.',
    fix: '줄 지우기',
  },
}

/** The longest line, in characters, that is taken for a page's own: a link to another story is a headline long. */
const longest = 160

/** Labels that are a page's where they make up the whole line. */
const labels = new RegExp(
  `^(?:${[
    'send to(?: (?:a )?(?:friend|kakaotalk|facebook|twitter|e-?mail))?',
    'share(?: (?:this|on|via|with)\\b.{0,40}| article| story)?',
    '(?:tweet|pin it|print|e-?mail|save|listen|comments?|reply)(?: this)?(?: (?:article|story|page))?',
    'advertisement|sponsored(?: content)?|promoted',
    '(?:story|article) continues (?:below|after)(?: (?:the )?advertisement)?',
    'continue reading(?: below)?|skip (?:to|past) .{0,40}',
    'most (?:viewed|read|popular|shared|commented)(?: \\w+)?',
    'recommended(?: (?:for you|stories|articles))?|you may also like',
    'related(?: (?:articles?|stories|news|topics?|links?|content|coverage))?',
    'read more|see more|see also|show more|load more|view more|more on this(?: story)?|more stories',
    'subscribe(?: (?:now|today))?|sign up|sign in|log in|newsletter',
    'click (?:here|to (?:enlarge|expand|view))|photo gallery|font size|text size|copy link|back to top|loading',
    '관련\\s?(?:기사|뉴스|키워드)|많이 본 (?:기사|뉴스)|인기\\s?(?:기사|뉴스)|추천\\s?(?:기사|뉴스)',
    '(?:기사\\s?)?(?:공유|공유하기|보내기|스크랩|프린트|인쇄|인쇄하기)|글자\\s?크기(?:\\s?(?:조절|변경))?|글씨\\s?크기',
    '구독(?:하기|신청)?|댓글(?:\\s?\\d+)?|좋아요|광고|더\\s?보기|더\\s?읽기|기사\\s?더\\s?보기|본문\\s?듣기|이전\\s?기사|다음\\s?기사|url\\s?복사',
    '(?:페이스북|트위터|카카오톡|카카오스토리|네이버|밴드|라인)(?:으로|로|에)?\\s?(?:공유|공유하기|보내기)?',
  ].join('|')})[\\s.:…>»|!]*$`,
  'iu',
)

/** Beginnings that are a page's, whatever short text follows them. */
const beginnings = new RegExp(
  `^(?:${[
    '(?:read more|also read|read also|related|related (?:article|story|stories|articles|news)|see also|watch|most (?:read|viewed)|recommended)\\s?[:|>»]\\s*\\S',
    'read more (?:about|on|at|from|in|here)\\b',
    '(?:share|follow us|find us|like us|join us) (?:this\\b.{0,20} )?on (?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|social media)\\b',
    'subscribe to (?:our|the)\\b|sign up (?:for|to) (?:our|the)\\b|download (?:our|the) app\\b',
    'click here (?:to|for)\\b|advertisement\\s?[-–—:]',
    '(?:관련\\s?기사|관련\\s?뉴스|많이 본 뉴스|추천\\s?기사|광고)\\s?[:>▶|]',
    '▶\\s?.{0,30}(?:구독|바로가기|더\\s?보기|클릭|채널|제보)',
  ].join('|')})`,
  'iu',
)

/** Lines that a web page put round the story: "Send to", "Read more: …", "관련기사". */
export const boilerplate: Check = {
  id: 'boilerplate',
  scope: 'paragraph',
  run: (copy, { locale }) => {
    const { kind, text } = copy
    if (kind !== 'furniture' && !isFurniture(kind, text)) return []
    const { title, message, fix } = words[locale]
    const whole = { from: 0, to: text.length }
    const fixes = [replacing('remove-this', fix, bodyAnchor(copy, whole), '', true)]
    return [inBody('boilerplate', copy, whole, { severity: 'blocker', title, message, fixes })]
  },
}

function isFurniture(kind: string, text: string): boolean {
  if (kind !== 'body' && kind !== 'subhead') return false
  const line = text.trim()
  if (line === '' || line.length > longest || line.includes('\n')) return false
  const bare = line.replace(/^[[(<▶►▲▼•*\s]+/u, '').replace(/[\])>]+$/, '')
  return labels.test(bare) || beginnings.test(bare) || beginnings.test(line)
}
