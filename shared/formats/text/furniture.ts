/*
 * Lines that a web page puts around a story. Only a line that consists of nothing else is furniture: "Share
 * prices fell" is news.
 */

const phrases: readonly RegExp[] = [
  // Sharing and tools.
  /send to|share(?: (?:this|on|via|it|article|this (?:article|story|page|post)))*|share on (?:facebook|twitter|x|linkedin|whatsapp|kakaotalk|kakaostory|line)|tweet(?: this)?|e-?mail(?: this(?: (?:article|story))?)?|print(?: this(?: (?:article|story|page))?)?|copy (?:link|url)|save(?: (?:article|story|for later))|bookmark(?: this)?|(?:facebook|twitter|whatsapp|linkedin|kakaotalk|kakaostory|pinterest|telegram|reddit|naver band)|font size|text size|(?:increase|decrease|change) (?:font|text) size|listen(?: to (?:this )?(?:article|story))?|comments?(?: \(\d+\))?|\d+ comments?|leave a comment|like|follow us(?: on .{1,30})?|scrap|url copy/,
  // Ways on and around.
  /read more|see more|show more|load more|view more|continue reading|click here(?: to .{1,60})?|related (?:articles?|stories|news|topics|links|content)|more (?:from (?:this|the|our) (?:author|section|site|network)|on this (?:story|topic))|most (?:read|popular|viewed|shared)|recommended(?: (?:for you|articles|stories))?|you (?:may|might) also like(?: .{1,20})?|also read|trending(?: now)?|(?:previous|next) (?:article|story|page)|back to (?:top|list)|go to (?:top|list|main)|top|home|menu|search|skip to (?:main )?content|go back/,
  // Advertising, accounts and consent.
  /advertise?ments?|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|article continues (?:below|after)(?: .{1,40})?|subscribe(?: (?:now|today|to .{1,40}))?|sign (?:up|in)(?: (?:to|for|with|now|here|or) .{0,50})?|log ?in|register(?: now)?|newsletter|sign up for (?:our|the) .{1,50}|accept (?:all )?cookies|we use cookies.{0,120}|enable javascript.{0,60}/,
  /loading(?: comments)?\.*|close|image \d+ of \d+|photo gallery|watch(?: the)? video|play video/,
  // Korean.
  /공유(?:하기)?|기사 ?공유(?:하기)?|페이스북|트위터|카카오(?:톡|스토리)|밴드|네이버 ?블로그|(?:url|링크|주소) ?복사|이 ?기사 ?공유하기|스크랩(?:하기)?|인쇄(?:하기)?|프린트|글자 ?크기(?: ?(?:조절|변경|크게|작게|설정))?|글씨 ?크기(?: .{1,10})?|본문 ?글씨 .{1,12}|폰트 .{1,10}|댓글(?: ?(?:쓰기|보기|\d+개?))?|좋아요(?: ?\d+)?|구독(?:하기|신청)?|로그인|회원가입|검색|메뉴|홈|목록(?:으로)?|이전 ?(?:기사|글)|다음 ?(?:기사|글)|관련 ?(?:기사|뉴스|키워드|태그)|많이 ?본 ?(?:기사|뉴스)|인기 ?(?:기사|뉴스)|추천 ?(?:기사|뉴스)|주요 ?뉴스|최신 ?뉴스|기사 ?(?:원문|듣기|제보|추천)|광고|닫기|더 ?보기|맨 ?위로|이미지 ?(?:크게|확대) ?보기|사진 ?(?:크게|확대) ?보기|제보(?:하기|는 .{1,40})?/,
  /(?:기사 ?)?(?:입력|송고|승인|등록|발행|최종 ?수정|수정)(?: ?(?:시간|일시))? ?:? ?\d{4}[-./년].{4,40}/,
  // Japanese.
  /(?:ツイート|シェア(?:する)?|印刷(?:する)?|保存(?:する)?|コメント(?:する)?|関連記事|おすすめ記事|人気記事|続きを読む|広告|会員登録|ログイン|メールで送る|ページの先頭へ|トップへ)/,
  // Other languages of the wire.
  /(?:teilen|drucken|merken|kommentare?|anzeige|mehr zum thema|lesen sie auch.{0,60}|partager|imprimer|publicité|lire aussi.{0,80}|à lire aussi.{0,80}|abonnez-vous|compartir|imprimir|publicidad|lea también.{0,80}|leer más|condividi|stampa|pubblicità|leggi anche.{0,80})/,
]

/** Rights and contact lines that a page prints under every story. These may be sentences. */
const boilerplate: readonly RegExp[] = [
  /^[<([【ⓒ©\s]*.{0,40}(?:무단 ?(?:전재|복제|배포)|재배포 ?금지|전재[^\n]{0,6}금지).{0,60}$/u,
  /^.{0,60}(?:저작권자|copyright\s*(?:ⓒ|©|\(c\))|ⓒ|©).{0,80}(?:all rights reserved|무단|금지).{0,60}$/iu,
  /^(?:(?:copyright|ⓒ|©|\(c\)).{0,80})?all rights reserved\.?(?: (?:this material|reproduction|unauthori[sz]ed).{0,160})?$/iu,
  /^this (?:material|content|article) may not be (?:published|reproduced|copied).{0,160}$/iu,
  /^(?:카카오톡|전화|메일).{0,6}(?:제보|문의).{0,60}$/u,
]

const whole = new RegExp(`^(?:${phrases.map(({ source }) => `(?:${source})`).join('|')})$`, 'iu')

/** Buttons come with arrows, dots and brackets around them. */
const trimmings = /^[\s▲▼▶►◀»«›‹>|·•*✓☞+[\](){}]+|[\s▲▼▶►◀»«›‹>|·•*:✓☜+[\](){}]+$/gu

/** True where a line is nothing but a page's own words. */
export function isFurnitureLine(text: string): boolean {
  if (text.length > 240) return false
  if (boilerplate.some((line) => line.test(text))) return true
  const bare = text.replace(trimmings, '').replace(/\s+/g, ' ')
  if (bare === '') return false
  if (whole.test(bare)) return true
  // A row of buttons: "Facebook | Twitter | Print".
  const buttons = bare.split(/\s*[|·•/]\s*/u)
  return buttons.length >= 2 && buttons.every((button) => whole.test(button))
}
