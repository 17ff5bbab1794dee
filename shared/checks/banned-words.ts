import { ruleCheck } from './house-rules.ts'

/** Words the house does not use, spells otherwise, or uses sparingly, by its own rules. */
export const bannedWords = ruleCheck('banned-words', { en: 'House style', ko: '사내 표기' })
