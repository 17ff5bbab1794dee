import { hashTable } from '../text/hash-table.ts'
import { tokenise, tokenKind } from '../text/tokens.ts'

/*
 * How much a word tells, in nats: minus the logarithm of the share of passages that hold it. The tiers are a
 * small default in place of a table learnt from a desk's own archive.
 */

/** Words that nearly every sentence has. */
const commonest =
  'the a an of to in and on for at by from with as is was were be been are it its that this he she his her they ' +
  'their them we our you your i my me us who which what when where will would had has have not but or if than ' +
  'into over after before about up out no so there also more most some all any only one other new between under ' +
  'during against because while such can could may might should do does did being both each then now just de la ' +
  'le les des et en un une du que el los las y del se der die das und den von zu mit im ist ein eine di il e ' +
  'och att det som av på ja on oli ei että 이 그 저 것 수 등 및 또 더 은 는 가 을 를 의 에 도 로 와 과 한 할 하는 했다 있다 ' +
  '있는 고 지난 대한 위해 따르면 관련 的 了 在 是 对 和 有 不 这 为 与 将 被 说 于 也 就 这 他 は が を に の で と も た し て る い な れ さ す り ん か ら だ っ き よ う く け ば ど へ や え ま せ'

/** Words that one wire sentence in ten or twenty has. */
const common =
  'said say told year week month day today yesterday tomorrow time last first two three people country official ' +
  'government president minister company percent pct mln bln dlrs million billion thousand share stock market ' +
  'state united national statement according group made make expected report reported monday tuesday wednesday ' +
  'thursday friday saturday sunday january february march april june july august september october november ' +
  'december 말했다 밝혔다 전했다 대통령 정부 오전 오후 이날 올해 지난해 월 일 년 명 원 달러 日 年 月 人'

/** The weight, in nats, of a word of each tier, of a figure, and of a single Han, kana or Thai character. */
const tier = { commonest: 1, common: 3, other: 6.5, number: 4, ideograph: 2.5 } as const

/** Weights are kept as whole numbers of this part of a nat. */
export const weightParts = 256

function stems(list: string): Iterable<number> {
  const { stem, count } = tokenise(list)
  return stem.subarray(0, count)
}

const known = hashTable([
  ...Array.from(stems(common), (stem): [number, number] => [stem, tier.common * weightParts]),
  ...Array.from(stems(commonest), (stem): [number, number] => [stem, tier.commonest * weightParts]),
])

/** How much a token tells, in parts of a nat, by the hash of its stem and its kind. */
export function partsOf(stem: number, kind: number): number {
  if (kind === tokenKind.number) return tier.number * weightParts
  const weight = known.get(stem)
  if (kind === tokenKind.ideograph) return weight === -1 ? tier.ideograph * weightParts : weight / 2
  return weight === -1 ? tier.other * weightParts : weight
}

/** How much a token tells, in nats, by the hash of its stem and its kind. */
export function weightOf(stem: number, kind: number): number {
  return partsOf(stem, kind) / weightParts
}
