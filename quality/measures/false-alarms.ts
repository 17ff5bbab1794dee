import type { Engine } from '../../shared/checks/engine.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import type { CleanCopy } from '../clean-copy.ts'
import type { Table } from '../report.ts'

/** The most that may be said of an agency's clean story, on average. */
export const budget = { blocker: 0.5, warning: 3 } as const

/** A real story, and what the checks say of it. */
export interface Alarmed {
  readonly copy: CleanCopy
  readonly findings: readonly Finding[]
}

export function alarmsIn(copies: readonly CleanCopy[], engine: Engine): readonly Alarmed[] {
  return copies.map((copy) => ({ copy, findings: engine.check(copy.view, 'en').findings }))
}

const grades = ['blocker', 'warning', 'note'] as const
const isReuters = ({ copy }: Alarmed): boolean => copy.group === 'reuters-tm'

/** How often the checks speak on real stories: by group beside the budget, then by check. */
export function falseAlarmTables(alarmed: readonly Alarmed[]): readonly Table[] {
  const wire = alarmed.filter((story) => !isReuters(story))
  const reuters = alarmed.filter(isReuters)
  const groups = [...new Set(wire.map(({ copy }) => copy.group))]
  const perStory = (stories: readonly Alarmed[], wanted: (finding: Finding) => boolean): string =>
    stories.length === 0
      ? '–'
      : (stories.flatMap(({ findings }) => findings.filter(wanted)).length / stories.length).toFixed(3)
  const row = (name: string, stories: readonly Alarmed[]): Table['rows'][number] => [
    name,
    stories.length,
    ...grades.map((grade) => perStory(stories, ({ severity }) => severity === grade)),
  ]
  const kinds = new Map<string, { readonly check: string; readonly severity: string }>()
  for (const { findings } of alarmed)
    for (const { check, severity } of findings) kinds.set(`${check} ${severity}`, { check, severity })
  return [
    {
      title: 'What is said of real stories, a story',
      notes: [
        `They left an agency's desk: all of it is taken for false alarms. The budget is ${budget.blocker} blockers and ${budget.warning} warnings a story over wire/.`,
      ],
      columns: ['stories', 'n', 'blockers', 'warnings', 'notes'],
      rows: [
        row('wire, all', wire),
        ...groups.map((group) =>
          row(
            group,
            wire.filter(({ copy }) => copy.group === group),
          ),
        ),
        row('reuters-tm', reuters),
      ],
    },
    {
      title: 'What is said of real stories, by check, a story',
      notes: ['“npm run quality -- checks --show CHECK” prints what one check says, line by line.'],
      columns: ['check', 'grade', 'wire', 'in stories', 'reuters-tm', 'in stories'],
      rows: [...kinds.values()]
        .toSorted(
          (one, other) => one.check.localeCompare(other.check) || one.severity.localeCompare(other.severity),
        )
        .map((kind) => {
          const isKind = ({ check, severity }: Finding): boolean =>
            check === kind.check && severity === kind.severity
          const holders = (stories: readonly Alarmed[]): number =>
            stories.filter(({ findings }) => findings.some(isKind)).length
          return [
            kind.check,
            kind.severity,
            perStory(wire, isKind),
            holders(wire),
            perStory(reuters, isKind),
            holders(reuters),
          ]
        }),
    },
  ]
}

/** What one check says of the real stories, a line for each. */
export function linesOf(check: string, alarmed: readonly Alarmed[]): readonly string[] {
  return alarmed.flatMap(({ copy, findings }) =>
    findings
      .filter((finding) => finding.check === check)
      .map(
        ({ severity, message, excerpt }) =>
          `${copy.id} (${copy.view.language}) ${severity}: ${message} “${excerpt.slice(0, 120)}”`,
      ),
  )
}
