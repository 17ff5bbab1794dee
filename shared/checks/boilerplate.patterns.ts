/*
 * What web pages put round a story, as lines of their own. Anchored at both ends or at the head, and tried on short
 * lines only.
 */

/** Labels that are a page's where they make up the whole line. */
const labels = [
  'send to(?: (?:a )?(?:friend|kakaotalk|facebook|twitter|e-?mail))?',
  'share(?: (?:this|on|via|with)\\b.{0,40}| article| story)?',
  '(?:tweet|pin it|print|e-?mail|save|bookmark|listen|comments?|reply)(?: this)?(?: (?:article|story|page))?(?:\\s?\\(?\\d+\\)?)?',
  'leave a (?:comment|reply)|(?:view|show|post|add) (?:all |a |your )?comments?(?:\\s?\\(\\d+\\))?|\\d+ comments?',
  'advertise?ments?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post|partner content)|partner content',
  '(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad|video|promotion))?',
  'continue reading(?: .{0,40})?|keep reading|skip (?:to|past) .{0,40}',
  "most (?:viewed|read|popular|shared|commented)(?: \\w+)?|trending(?: (?:now|stories|topics))?|top stories|latest (?:news|stories)|editor'?s'? picks?",
  'recommended(?: (?:for you|stories|articles|videos))?|you (?:may|might) also (?:like|be interested in)',
  'related(?: (?:articles?|stories|news|topics?|links?|content|coverage|video|reading))?',
  'read (?:more|next|also|the full (?:story|article)(?: here)?)|see (?:more|also)|(?:show|load|view|learn|find out) more|more on this(?: story)?|more (?:stories|news|from .{2,30})|also read|what to read next',
  'subscribe(?: (?:now|today|here))?|sign (?:up|in)(?: (?:now|today|here))?|log ?in|register(?: now)?|newsletters?|create (?:a free )?account|my account',
  'follow us|watch (?:now|live|the video)|play video|live (?:now|updates)|video player is loading\\.?|image \\d+ of \\d+|(?:photo|picture) gallery|view gallery|enlarge(?: image)?',
  'click (?:here|to (?:enlarge|expand|view|play|copy))(?: .{0,30})?|(?:increase |decrease |change )?(?:font|text) size|copy (?:link|url)|link copied!?|back to (?:top|list|home)|loading|close|home|menu|search',
  'facebook|twitter|whatsapp|linkedin|instagram|telegram|kakaotalk|pinterest|reddit|youtube|messenger',
  '(?:previous|next) (?:article|story|post|page)|terms of (?:use|service)|privacy policy|contact us|about us|cookie (?:policy|settings)|accept(?: all)?(?: cookies)?|manage (?:cookies|preferences)',
  'join the (?:conversation|discussion)|comments (?:are|have been) closed|(?:published|updated|posted) (?:\\d+|an?) (?:minutes?|mins?|hours?|hrs?|days?) ago|\\d+[ -]min(?:ute)?s? read|image (?:source|caption|credit), .{2,60}|our standards: .{4,60}|this (?:story|article) has been (?:shared|viewed|read) [\\d,]+ times',
  // Korean.
  '관련\\s?(?:기사|뉴스|키워드|글)|많이 본 (?:기사|뉴스)|(?:인기|추천|주요|최신|오늘의|실시간|핫)\\s?(?:기사|뉴스)|이 시각 (?:주요|인기)\\s?뉴스|함께 볼만한 (?:기사|뉴스)',
  '(?:이\\s?)?(?:기사\\s?)?(?:공유|공유하기|보내기|스크랩|스크랩하기|프린트|인쇄|인쇄하기|추천하기|저장)|(?:글자|글씨|폰트)\\s?크기(?:\\s?(?:조절|변경|설정|크게|작게))?',
  '구독(?:하기|신청|자)?|댓글(?:\\s?(?:쓰기|보기|달기|\\d+개?))?|좋아요(?:\\s?\\d+)?|광고|협찬|더\\s?보기|더\\s?읽기|기사\\s?(?:더\\s?보기|원문|듣기|제보)|본문\\s?듣기|(?:이전|다음)\\s?기사|(?:url|링크|주소)\\s?복사|로그인|회원가입|맨\\s?위로|목록(?:으로)?|뒤로가기|닫기|제보하기|뉴스레터(?:\\s?구독)?',
  '(?:페이스북|트위터|카카오톡|카카오스토리|네이버|밴드|라인|텔레그램|인스타그램)(?:으로|로|에)?\\s?(?:공유|공유하기|보내기|구독)?',
  '(?:기사\\s?)?(?:입력|송고|승인|등록|최종\\s?수정|수정)(?:\\s?(?:시간|일시))?\\s?[:：]?\\s?\\d{4}[-./년].{4,40}',
  // German, French, Spanish, Japanese.
  'teilen|drucken|merken|kommentare?|anzeige|werbung|mehr (?:zum thema|lesen)|weiterlesen|zum thema|startseite|zur startseite|newsletter abonnieren|jetzt abonnieren|artikel (?:teilen|drucken|merken)',
  "partager|imprimer|publicité|lire (?:la suite|aussi)|à lire (?:aussi|également)|sur le même sujet|abonnez-vous|s'abonner|je m'abonne|se connecter|voir aussi|commentaires?",
  'compartir|imprimir|publicidad|lea también|leer más|le(?:e|a) además|te puede interesar|más información|noticias relacionadas|suscríb(?:ase|ete)|iniciar sesión|comentarios?|síguenos',
  'ツイート|シェア(?:する)?|印刷(?:する)?|保存(?:する)?|コメント(?:する)?|関連(?:記事|ニュース)|おすすめ(?:記事)?|人気記事|続きを読む|広告|PR|会員登録|ログイン|あわせて読みたい|メールで送る|ページの先頭へ|トップへ|もっと見る',
]

/** Beginnings that are a page's, whatever short text follows them. */
const beginnings = [
  "(?:read more|also read|read also|read next|related|related (?:article|story|stories|articles|news|coverage)|see also|watch|listen|don['’]t miss|must read|trending|most (?:read|viewed|popular)|recommended|more on this|you may also like|photos?|videos?|gallery|tags|topics|filed under|categories|in this article|more in)\\s?[:|>»–—]\\s*\\S",
  'read more (?:about|on|at|from|in|here|of)\\b|read the full (?:story|article|report) (?:here|at|on)\\b',
  '(?:share|follow us|find us|like us|join us|follow @?[\\p{L}\\p{N}_]{2,20}) (?:this\\b.{0,20} )?on (?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|social media|google news)\\b',
  'subscribe (?:to (?:our|the)|for|(?:now|today) (?:for|to))\\b|sign up (?:for|to) (?:our|the|get|receive)\\b|download (?:our|the) (?:free )?app\\b|get (?:our|the) (?:free |latest |daily ).{0,40}(?:newsletter|inbox|app)\\b|join our (?:whatsapp|telegram|newsletter)\\b',
  '\\[(?:related(?: (?:story|article|news))?|read more|photos?|video|watch|관련\\s?(?:기사|뉴스)|포토|영상|동영상|많이 본 뉴스)\\]\\s?\\S',
  'click here (?:to|for)\\b|advertise?ment\\s?[-–—:|]|(?:this article|this story) (?:was|is) (?:originally|first) published\\b|support (?:our|independent) journalism\\b|become a (?:member|subscriber|supporter)\\b|(?:have|got) a (?:news )?(?:tip|story)(?: for us)?\\?|sponsored by\\b',
  "(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies\\b|by (?:continuing|using|clicking).{0,60}(?:cookies|terms|you (?:agree|accept|consent))|(?:please )?enable javascript|(?:your|this) browser (?:does not|doesn['’]t) support|javascript (?:is|must be) (?:disabled|enabled)",
  '(?:this (?:content|article|story) is (?:only )?(?:available )?(?:for|to) (?:subscribers|members))|to continue reading\\b|you have (?:reached|read) (?:your|the|\\d).{0,30}(?:limit|articles?)|already a (?:subscriber|member)\\?',
  // Korean.
  '(?:관련\\s?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|(?:추천|인기)\\s?(?:기사|뉴스)|광고)\\s?[:>▶|】\\]]',
  '▶\\s?.{0,40}(?:구독|바로가기|더\\s?보기|클릭|채널|제보|확인하기|보러가기)|(?:카카오톡|전화|메일|이메일).{0,6}(?:제보|문의)|제보는\\s|기사\\s?제보\\s?(?:및|·|,|:)|구독과\\s?좋아요|네이버에서 .{0,20}구독|(?:이|본) 사이트는 쿠키',
  // German, French, Spanish, Japanese.
  '(?:lesen sie auch|lies auch|mehr zum thema|auch interessant|siehe auch|zum thema)\\s?[:|>»–—]\\s*\\S|(?:wir|diese (?:web)?seite) verwende(?:n|t) cookies|melden sie sich .{0,30}newsletter',
  '(?:à )?lire (?:aussi|également)\\s?[:|>»–—]\\s*\\S|(?:nous|ce site) utilis(?:ons|e) des cookies|inscrivez-vous à|abonnez-vous (?:à|pour)',
  '(?:le[ea] también|le[ea] además|te puede interesar|ver también|puede leer)\\s?[:|>»–—]\\s*\\S|(?:utilizamos|este sitio (?:web )?(?:utiliza|usa)) cookies|suscríb(?:ase|ete) (?:a|para)|síguenos en',
  '(?:関連記事|あわせて読みたい|【関連】|続きはこちら)\\s?[:：>▶】]?\\s*\\S',
]

/** What may stand before a notice of rights on its line: no sentence of the story's. */
const noSentence = '(?:[^.!?。]|\\b(?:inc|co|ltd|corp|n\\.v|s\\.a)\\.)'

/** Rights, which pages print under every story; these may be sentences. */
const rights = [
  '[<([{]?\\s*(?:copyright|©|ⓒ|\\(c\\))\\s?(?:©|ⓒ|\\(c\\)|by\\b|\\d{4}|[-–—:]).{0,300}',
  `${noSentence}{0,80}\\ball rights reserved\\b.{0,250}`,
  'copyright [^.]{2,80}\\.\\s?(?:all rights|unauthori[sz]ed|no part|reproduction|redistribution)\\b.{0,200}',
  '(?:this|the) (?:material|content|article|story) (?:may|must|can) ?not be (?:published|reproduced|copied|redistributed|broadcast).{0,200}',
  '(?:no part of this|reproduction|unauthori[sz]ed (?:use|reproduction|copying|distribution)).{0,80}(?:prohibited|forbidden|not permitted|without (?:the )?(?:prior |express )?(?:written )?(?:permission|consent)).{0,120}',
  `${noSentence}{0,80}(?:무단\\s?(?:전재|복제|배포|사용)|재배포\\s?(?:및|를)?.{0,12}금지|전재[^\\n]{0,12}금지).{0,120}`,
  '[<([ⓒ©]?\\s*저작권자\\s?(?:ⓒ|©|\\(c\\)|[:：]).{0,160}',
  `${noSentence}{0,80}(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati).{0,160}`,
  `${noSentence}{0,60}(?:無断(?:転載|複製).{0,12}(?:禁|お断り)|転載を禁).{0,60}`,
]

export const labelLine = new RegExp(`^(?:${labels.join('|')})[\\s.:…>»|!▼▲]*$`, 'iu')
export const beginningLine = new RegExp(`^(?:${beginnings.join('|')})`, 'iu')
/** Words without which no line is a notice of rights. */
export const maybeRights =
  /copyright|©|ⓒ|\(c\)|reserved|not be|permi|prohib|forbid|전재|배포|복제|저작|vorbehalten|réserv|reservados|riservati|無断|転載/i
export const rightsLine = new RegExp(`^(?:${rights.join('|')})$`, 'iu')

/** The same at the end of a paragraph of copy, after its last sentence. */
export const glued =
  /(?<=[.!?。…]["'”’)]?)\s{0,3}(?:[[(<]?(?:read more|continue reading|click here(?: to [^.\n]{1,40})?|advertisement|share this (?:article|story)|see also|related (?:articles?|stories))[\])>]?[\s.:…>»]{0,4}|[<([ⓒ©][^<>.\n]{0,60}(?:무단\s?전재|재배포|저작권자)[^<>\n]{0,60}[>)\]]?\s*|(?:copyright\s?)?[©ⓒ][^.\n]{2,60}\.?\s?all rights reserved\.?\s*|all rights reserved\.?\s*|▶\s?[^\n]{0,60}(?:구독|바로가기|더\s?보기|클릭)[^\n]{0,20})$/iu
