import { figureIn, figureNamed as n, type Outline, percentNamed as p, type Sum } from './sums.ts'

const moves =
  '(?:(?<up>증가|늘|상승|올랐|오른|올라|급증|뛰|성장|많)|(?<down>감소|줄|하락|떨어|내렸|내린|내려|급감|적))'
const gap = (most: number): string => `[^¤.]{0,${most}}?`
const than = '(?:보다|에 비해|에 견줘|\\s?대비|\\)\\s?대비|\\)보다)'
const regex = (source: string): RegExp => new RegExp(source, 'u')

const changes = [
  // 100에서 110으로 20% 늘었다
  regex(
    `${n('from')}${gap(10)}에서 ${gap(16)}${n('to')}${gap(10)}로,? ${gap(12)}${p('figure')}\\s?${gap(8)}${moves}`,
  ),
  // 지난해 100이던 것이 올해 110으로 20% 늘었다
  regex(
    `${n('from')}${gap(6)}(?:이던|였던|이었던|에 그쳤던|에 불과했던)${gap(24)}${n('to')}${gap(10)}로,? ${gap(12)}${p('figure')}\\s?${gap(8)}${moves}`,
  ),
  // 110으로 지난해 100보다 20% 늘었다
  regex(
    `${n('to')}${gap(10)}(?:로|을|를|이다|,|\\()${gap(16)}(?:전년|지난해|작년|전월|전분기|지난달|1년 전|같은 기간|동기|\\d{4}년)${gap(16)}${n('from')}${gap(10)}${than}\\s?${gap(6)}${p('figure')}\\s?${gap(8)}${moves}`,
  ),
  // 110으로 지난해 100에서 20% 늘었다
  regex(
    `${n('to')}${gap(10)}로,? ${gap(16)}${n('from')}${gap(10)}에서,? ${gap(12)}${p('figure')}\\s?${gap(8)}${moves}`,
  ),
  // 지난해 100보다 20% 늘어난 110
  regex(`${n('from')}${gap(10)}${than}\\s?${gap(6)}${p('figure')}\\s?${gap(8)}${moves}${gap(12)}${n('to')}`),
]
const shares = [
  // 90명 중 45명(40%), 90명 가운데 40%인 45명
  regex(
    `${n('whole')}${gap(10)}(?:중에서|중|가운데)\\s?${gap(10)}${n('part')}${gap(8)}(?:\\(|,|으로|로|\\s)${gap(8)}${p('figure')}`,
  ),
  regex(
    `${n('whole')}${gap(10)}(?:중에서|중|가운데|의)\\s?${gap(6)}${p('figure')}(?:인|에 해당하는|\\()\\s?${gap(4)}${n('part')}`,
  ),
]
const list =
  '¤N\\d+¤(?:명|개|건|곳|대|척|표|석)(?:(?:과|와|,|·|이고|, 그리고)\\s?[^¤.,()]{1,12}¤N\\d+¤(?:명|개|건|곳|대|척|표|석)){1,6}'
const totals = [
  // 남성 3명과 여성 2명 등 모두 5명
  regex(`(?<parts>${list})(?:\\s등)?,?\\s(?<all>모두|총|합계|합쳐)\\s?${n('figure')}`),
  // 남성 3명과 여성 2명 등 5명: two that are all there is
  regex(
    `(?<parts>(?<pair>(?:남|여|사망|부상|찬성|반대|성인|어린이)[가-힣]{0,3}\\s?${list}))\\s등\\s${n('figure')}`,
  ),
  // 12명(남성 7명, 여성 5명)
  regex(`${n('figure')}(?:명|개|건|곳|대|척|표|석)\\s?\\((?<pair>(?<parts>[가-힣]{1,5}\\s?${list}))\\)`),
]

/** 재석 의원 271명 가운데 찬성 158명, 반대 101명, 기권 12명 */
const votes = regex(
  `(?:재석|투표|참석)(?:\\s?의원|\\s?인원)?\\s?${n('figure')}(?:명|인|표)(?:\\s?(?:중|가운데))?,?\\s?(?<parts>찬성\\s?¤N\\d+¤(?:명|인|표)?,?\\s?반대\\s?¤N\\d+¤(?:명|인|표)?,?\\s?(?:기권|무효)\\s?¤N\\d+¤)`,
)

/** What a Korean sentence says of its figures that can be reckoned again. */
export function koreanSums(outline: Outline): readonly Sum[] {
  if (outline.figures.length < 3) return []
  if (outline.text.includes('¤P')) {
    for (const pattern of changes) {
      const match = pattern.exec(outline.text)
      const figure = match && figureIn(outline, match, 'figure')
      const to = match && figureIn(outline, match, 'to')
      const from = match && figureIn(outline, match, 'from')
      if (!match || !figure || !to || !from || to.kind === 'percent') continue
      if (outline.text.includes(`¤P${match.groups?.['figure'] ?? ''}¤포인트`)) continue
      return [{ kind: 'change', figure, to, from, direction: match.groups?.['up'] === undefined ? -1 : 1 }]
    }
    for (const pattern of shares) {
      const match = pattern.exec(outline.text)
      const figure = match && figureIn(outline, match, 'figure')
      const part = match && figureIn(outline, match, 'part')
      const whole = match && figureIn(outline, match, 'whole')
      if (!figure || !part || !whole || part.value > whole.value || whole.value === 0) continue
      return [{ kind: 'share', figure, part, whole }]
    }
  }
  for (const pattern of [votes, ...totals]) {
    const match = pattern.exec(outline.text)
    const figure = match && figureIn(outline, match, 'figure')
    if (!match || !figure) continue
    const parts = [...(match.groups?.['parts'] ?? '').matchAll(/¤N(\d+)¤/g)].flatMap(
      ([, index]) => outline.figures[Number(index)] ?? [],
    )
    if (parts.length >= 2) return [{ kind: 'total', figure, parts }]
  }
  return []
}
