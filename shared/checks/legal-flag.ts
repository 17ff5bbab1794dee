import { ruleCheck } from './house-rules.ts'

/** Words that could bring the desk before a court: read by a lawyer or desk head before they leave. By the house's own rules. */
export const legalFlag = ruleCheck('legal-flag', { en: 'Legal risk', ko: '법적 위험' })
