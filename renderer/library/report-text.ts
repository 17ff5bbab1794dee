import { type Say, toldSentence } from '../i18n/say.ts'
import type { ImportRun } from './imports.ts'

/** What an import came to as a text of its own: every file that failed and why, then every story with its notes. */
export function reportText({ outcomes, state, total }: ImportRun, say: Say): string {
  const failed = outcomes.filter((outcome) => 'message' in outcome)
  const imported = outcomes.filter((outcome) => 'notes' in outcome)
  const lines = [say('report.summary', { imported: imported.length, failed: failed.length })]
  if (state === 'stopped') lines.push(say('report.stopped', { left: total - outcomes.length }))
  if (failed.length > 0) {
    lines.push('', say('report.failed', { count: failed.length }))
    for (const outcome of failed) lines.push(`${outcome.file}\t${toldSentence(say, outcome)}`)
  }
  if (imported.length > 0) {
    lines.push('', say('report.imported', { count: imported.length }))
    for (const { file, story, notes } of imported) {
      lines.push(`${file}\t${story.headline ?? story.slugline ?? story.id}`)
      for (const { level, field, detail, korean, at } of notes) {
        const sentence = toldSentence(say, { message: detail, korean })
        lines.push(`\t${say(`level.${level}`)}\t${field}\t${sentence}${at === undefined ? '' : ` (${at})`}`)
      }
    }
  }
  return `${lines.join('\n')}\n`
}
