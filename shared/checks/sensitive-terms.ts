import { ruleCheck } from './house-rules.ts'

/** Words that hurt those they name, with those the house would have instead, by its own rules. */
export const sensitiveTerms = ruleCheck('sensitive-terms', { en: 'Sensitive wording', ko: '조심할 표현' })
