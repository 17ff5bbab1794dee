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
 * 30817 examples: planted 9000 en, 7645 ko, 8245 ja; judged by people 6048; by ourselves 138
 * seed 7, planting seeds 11, 12, 13, 14, 15, 2026-11-30
 */

/* oxlint-disable oxc/approx-constant -- learnt numbers, near to a constant by chance */

export const bias = -6.2003

/** What each signal of two passages adds to the log odds that they are one said twice. */
export const signalWeights: Readonly<Record<SignalName, number>> = {
  dice: -0.018,
  bag: -2.902,
  softBag: 1.466,
  contained: -0.165,
  softContained: 1.709,
  plain: 2.115,
  neighbours: -1.591,
  letters: -2.506,
  syllables: 3.773,
  syllablePairs: 0.057,
  information: 1.547,
  size: -3.244,
  lengths: 1.252,
  run: 0.58,
  names: -1.333,
  looseNames: 0.248,
  figures: -2.712,
  looseFigures: -1.597,
  days: -1.999,
  places: -2.985,
  quoted: -1.177,
  head: -0.707,
  tail: 0.075,
  softBagSquared: 2.191,
  softBagLetters: 1.466,
  hangul: 2.523,
  characters: -0.6,
  softBagBySize: 2.699,
  syllablesBySize: 4.868,
  lettersBySize: 1.406,
  looseFiguresBySize: -1.081,
  headBySize: 1.318,
  looseNamesBySize: -2.036,
  softBagHangul: -2.679,
  syllablesHangul: -0.216,
  lettersHangul: -0.488,
  looseFiguresHangul: 0.654,
  headHangul: 0.085,
}
