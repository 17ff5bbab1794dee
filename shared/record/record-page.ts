import { escapeHtml } from '../formats/html/write-body.ts'
import { differences } from '../story/difference.ts'
import { type Approval, type Story, contentOf } from '../story/record.ts'
import { bodyParagraphs } from '../story/view.ts'
import { type RecordedEvent, type Stage, type StoryRecord, stagesOf } from './story-record.ts'

/**
 * A story's record as a page to be read and printed: what happened, when, by whom, with the words that changed, what
 * stood at each approval and why it might, and what was sent. In English, as the ledger is; needs nothing but itself.
 */
export function recordPage(record: StoryRecord): string {
  const { story, revisions } = record
  const title = escapeHtml(story.headline ?? story.slugline ?? story.id)
  const approvals = revisions.filter(({ desk }) => desk.state === 'approved')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The record of ${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeHtml(story.uri)}, version ${story.version}, ${story.desk.state}.</p>
<h2>What happened</h2>
<ol>
${stagesOf(record).map(stageLines).join('\n')}
</ol>
<h2>Approvals</h2>
${approvals.length === 0 ? '<p>None.</p>' : approvals.map(approvalLines).join('\n')}
<h2>The words as they are now</h2>
${bodyParagraphs(story.body)
  .map(({ text }) => `<p lang="${escapeHtml(story.language)}">${escapeHtml(text)}</p>`)
  .join('\n')}
</body>
</html>
`
}

const style =
  'body{font:16px/1.5 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em}h2{border-top:1px solid;padding-top:.5em}' +
  'li{margin:.6em 0}small,code{font-size:.85em;overflow-wrap:anywhere}del{color:#9f1d16}ins{color:#245c36}'

const told: Readonly<Record<string, string>> = {
  import: 'Imported',
  create: 'Begun at this desk',
  save: 'Edited',
  'bring-back': 'An earlier revision brought back',
  revise: 'A new version begun',
  waive: 'A finding let stand',
  unwaive: 'A finding no longer let stand',
  approve: 'Approved',
  export: 'Exported',
  record: 'This record handed over',
}

const moves: Readonly<Record<string, string>> = {
  submit: 'Submitted for approval',
  return: 'Returned to draft',
  spike: 'Spiked',
  unspike: 'Taken off the spike',
}

function stageLines({ events, before, after }: Stage): string {
  const [first] = events
  const last = events.at(-1) ?? first
  const when = first === last ? first.at : `${first.at} to ${last.at}`
  const by = first.by === undefined ? '' : `, by ${escapeHtml(first.by)}`
  const saves = events.length > 1 ? ` (${events.length} saves)` : ''
  const entries = first === last ? `entry ${first.seq}` : `entries ${first.seq} to ${last.seq}`
  const changes = before && after ? changeLines(before, after) : ''
  return `<li><b>${escapeHtml(nameOf(first))}</b>${saves}${by}, ${when} <small>(ledger ${entries})</small>${detailOf(first)}${changes}</li>`
}

function nameOf({ what, detail }: RecordedEvent): string {
  const move = detail?.['move']
  return (what === 'move' && typeof move === 'string' ? moves[move] : told[what]) ?? what
}

/** What belongs to an event and is of use to a reader. */
function detailOf({ what, detail = {} }: RecordedEvent): string {
  const said = (...names: readonly string[]): string =>
    names
      .flatMap((name) => {
        const value = detail[name]
        return typeof value === 'string' || typeof value === 'number' ? [escapeHtml(`${name}: ${value}`)] : []
      })
      .join('; ')
  const lines: Readonly<Record<string, string>> = {
    import: said('file'),
    revise: said('kind', 'note'),
    waive: said('check', 'excerpt', 'reason', 'role'),
    export: said('fileName', 'format', 'bytes', 'sha256', 'underEmbargo'),
    'bring-back': said('earlier'),
    record: said('fileName', 'sha256'),
  }
  const line = lines[what] ?? ''
  return line === '' ? '' : `<br><small>${line}</small>`
}

function changeLines(before: Story, after: Story): string {
  const changed = differences(contentOf(before), contentOf(after))
  if (changed.length === 0) return ''
  const fields = changed.map(({ field, runs }) => {
    const words = runs.map(({ kind, text }) => {
      if (kind === 'removed') return `<del>${escapeHtml(text)}</del>`
      return kind === 'added' ? `<ins>${escapeHtml(text)}</ins>` : escapeHtml(text)
    })
    return `<dt>${field}</dt><dd>${words.join('').replaceAll('\n', '<br>')}</dd>`
  })
  return `<details><summary>What changed</summary><dl>${fields.join('')}</dl></details>`
}

function approvalLines({ desk }: Story): string {
  const { approval } = desk
  if (!approval) return ''
  const { version, by, role = 'editor', at, sha256, ruleset, standing, overrides } = approval
  const reasons = overrides.map(
    (waiver) =>
      `<li>${escapeHtml(waiver.check)}: “${escapeHtml(waiver.excerpt)}” may stand, says ${escapeHtml(waiver.by)}: ${escapeHtml(waiver.reason)}</li>`,
  )
  return `<h3>Version ${version}, by ${escapeHtml(by)} (${role}), ${at}</h3>
<p>SHA-256 of the approved text: <code>${sha256}</code>${ruleset === undefined ? '' : `<br>Checks: <code>${escapeHtml(ruleset)}</code>`}</p>
<ul>
${[...standing.map((finding) => standingLine(finding)), ...reasons].join('\n') || '<li>No finding stood.</li>'}
</ul>`
}

function standingLine({ check, severity, message }: Approval['standing'][number]): string {
  return `<li>${severity}: ${escapeHtml(message)} <small>(${escapeHtml(check)})</small></li>`
}
