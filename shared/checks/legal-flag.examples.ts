import type { Examples } from './examples.ts'

export const examples: Examples = {
  check: 'legal-flag',
  bad: [
    { text: 'The killer was arrested on Monday, police said.', finds: ['The killer was arrested'] },
    { text: 'Leaked documents seen by Meridian show the plan.', finds: ['Leaked documents'] },
    { text: 'The 14-year-old victim, Ada Quill, told the court.', finds: ['14-year-old victim, Ada'] },
    { text: '경찰은 살인범을 검거했다고 밝혔다.', finds: ['살인범을 검거'], fields: { language: 'ko' } },
  ],
  good: [
    { text: 'The alleged killer was arrested on Monday, police said.', finds: [] },
    { text: 'The convicted murderer was moved to another prison.', finds: [] },
    { text: 'Ada Quill, 14, won the race.', finds: [] },
    { text: '“The killer was arrested,” she said.', finds: [] },
    { text: '경찰은 살인 혐의로 김모(40) 씨를 체포했다.', finds: [], fields: { language: 'ko' } },
  ],
}
