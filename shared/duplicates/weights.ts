import { tokenise, tokenKind } from '../text/tokens.ts'

/**
 * How much a word tells, in nats: minus the logarithm of the share of sentences that hold it. Kept by the
 * word's hash alone, one byte a slot: two words that fall on one slot share their weight, which costs little
 * and makes a look one step, whatever the number of words.
 */
export interface Weights {
  /** Sixteenths of a nat, by the lower bits of a stem's hash; 0 where no word is known. */
  readonly slots: Uint8Array
}

/** Weights are whole numbers of this part of a nat. */
export const weightParts = 16
/** How many slots a table has; a word's is its hash's lower bits. */
export const slotCount = 2 ** 18
export const slotMask = slotCount - 1

/** What a figure tells, and a word and a single Han, kana or Thai character that no table knows, in nats. */
const figure = 4
export const unknownWord = 6.5
const unknownCharacter = 2.5

/** How much a token tells, in parts of a nat, by the hash of its stem and its kind. */
export function partsOf({ slots }: Weights, stem: number, kind: number): number {
  if (kind === tokenKind.number) return figure * weightParts
  const known = slots[stem & slotMask] ?? 0
  if (kind === tokenKind.ideograph) return known === 0 ? unknownCharacter * weightParts : known >>> 1
  return known === 0 ? unknownWord * weightParts : known
}

/** How much a token tells, in nats, by the hash of its stem and its kind. */
export function weightOf(weights: Weights, stem: number, kind: number): number {
  return partsOf(weights, stem, kind) / weightParts
}

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

/** The weights of those words, in nats. */
const tier = { commonest: 1, common: 3 } as const

function defaultSlots(): Uint8Array {
  const slots = new Uint8Array(slotCount)
  for (const [words, weight] of [
    [common, tier.common],
    [commonest, tier.commonest],
  ] as const) {
    const { stem, count } = tokenise(words)
    for (const hash of stem.subarray(0, count)) slots[hash & slotMask] = weight * weightParts
  }
  return slots
}

/** What words tell where no archive has been learnt from. */
export const defaultWeights: Weights = { slots: defaultSlots() }
