import type { SignalName } from './signals.ts'

/*
 * Written by `npm run quality -- learn`; not to be edited by hand. A logistic regression by `quality/train.ts` on
 * (SHA-256 of each file):
 * klue_sts_dev.json b6a0ae0c370e21687f7eef0fdea872a328bb2ecbdb020c546cb870d28606bf80
 * korsts_dev.tsv d835b65b424401fbcce6be28a78159df8d61f5b19977ea7a0b83b8cb6105f393
 * korsts_train.tsv b5aaa7f957d6ff46f4b6834a8b0f024a9234a6eefe9289aed66746b4533da3b8
 * sts_2012_MSRpar.train.tsv a07f29d9f11600bda8f8a188678727f664323272ee19ad708a4eecfa12c81a6c
 * sts_2013_headlines.test.tsv 9b40330c1b70017b62a48404bf050211f5cfd990e249fc1b8146163bdcb9924a
 * sts_2016_plagiarism.test.tsv 9f556fe320ce95c7b43db74894f0120dcb4dc9745c7ae9936b49fba04a52524a
 * jawikinews.tsv.gz 846fbf24d15b8d295e0c0cde31aea38308312106788595b61c39e75414464523
 * wikinews_2019.csv d65f87b01244679d01c89ec15616fbd8413e7852732432d5895fa4db9b21ac9e
 * own-pairs.tsv f28aba827fb047a5e1bb319a0aada4fb413eec5eff17b0181bb05d5f1dff9ea7
 * 18221 examples: planted 3578 en, 3058 ko, 3298 ja; judged by people 6048; by ourselves 138
 * seed 7, planting seeds 11 and 12, 2026-11-24
 */

/* oxlint-disable oxc/approx-constant -- learnt numbers, near to a constant by chance */

export const bias = -5.9984

/** What each signal of two passages adds to the log odds that they are one said twice. */
export const signalWeights: Readonly<Record<SignalName, number>> = {
  dice: -0.009,
  bag: -2.994,
  softBag: 1.712,
  contained: -0.335,
  softContained: 1.185,
  plain: 1.605,
  neighbours: -1.473,
  letters: -2.414,
  syllables: 4.154,
  syllablePairs: 0.827,
  information: 2.492,
  size: -3.113,
  lengths: 0.745,
  run: 0.315,
  names: -1.284,
  looseNames: 0.323,
  figures: -2.497,
  looseFigures: -1.731,
  days: -2.157,
  quoted: -1.45,
  head: -0.552,
  tail: -0.028,
  softBagSquared: 3.102,
  softBagLetters: 0.384,
  hangul: 2.361,
  characters: -0.556,
  softBagBySize: 2.319,
  syllablesBySize: 4.264,
  lettersBySize: 0.676,
  looseFiguresBySize: -0.694,
  headBySize: 0.993,
  looseNamesBySize: -1.864,
  softBagHangul: -2.694,
  syllablesHangul: -0.073,
  lettersHangul: -0.643,
  looseFiguresHangul: 0.617,
  headHangul: 0.224,
}
