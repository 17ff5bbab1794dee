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
 * 18334 examples: planted 3578 en, 3058 ko, 3298 ja; judged by people 6048; by ourselves 138
 * seed 7, planting seeds 11 and 12, 2026-11-24
 */

export const bias = -6.0166

/** What each signal of two passages adds to the log odds that they are one said twice. */
export const signalWeights: Readonly<Record<SignalName, number>> = {
  dice: 0.0337,
  bag: -3.0138,
  softBag: 1.7222,
  contained: -0.33,
  softContained: 1.1821,
  plain: 1.5577,
  neighbours: -1.4696,
  letters: -2.4349,
  syllables: 4.1661,
  syllablePairs: 0.8165,
  information: 2.5204,
  size: -3.1278,
  lengths: 0.7615,
  run: 0.3133,
  names: -1.2908,
  looseNames: 0.3566,
  figures: -2.4652,
  looseFigures: -1.6687,
  days: -2.1569,
  quoted: -1.4416,
  head: -0.5633,
  tail: -0.033,
  softBagSquared: 3.143,
  softBagLetters: 0.3737,
  hangul: 2.3657,
  characters: -0.5367,
  softBagBySize: 2.3026,
  syllablesBySize: 4.2823,
  lettersBySize: 0.6609,
  looseFiguresBySize: -0.7499,
  headBySize: 1.0001,
  looseNamesBySize: -1.8883,
  softBagHangul: -2.7401,
  syllablesHangul: -0.0627,
  lettersHangul: -0.6118,
  looseFiguresHangul: 0.575,
  headHangul: 0.2314,
}
