import { tokenise, tokenKind } from '../text/tokens.ts'
import { wordWeights } from './default-frequencies.ts'

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
const unknownCharacter = 3.25

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

/** Words that nearly every sentence has, of languages of which we have no copy to count in. */
const commonest =
  'de la le les des et en un une du que el los las y del se der die das und den von zu mit im ist ein eine di il e ' +
  'och att det som av på ja on oli ei että og til på ikke het een van и в на с по что не за из от о του της και το η ' +
  'ο να με في من على أن إلى عن 的 了 在 是 对 和 有 不 这 为 与 将 被 说 于 也 就 这 他'
const commonestWeight = 1

function defaultSlots(): Uint8Array {
  const slots = new Uint8Array(slotCount)
  const put = (nats: number, words: string): void => {
    const { stem, count } = tokenise(words)
    for (const hash of stem.subarray(0, count)) slots[hash & slotMask] = Math.round(nats * weightParts)
  }
  put(commonestWeight, commonest)
  for (const [nats, words] of wordWeights) put(nats, words)
  return slots
}

/** What words tell where no archive has been learnt from. */
export const defaultWeights: Weights = { slots: defaultSlots() }
