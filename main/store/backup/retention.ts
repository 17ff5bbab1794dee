/** A daily backup, as its name tells of it. */
export interface DailyBackup {
  readonly name: string
  /** They are numbered as they are made: what a clock says may jump back. */
  readonly number: number
  /** When it was made, in ms. */
  readonly at: number
}

const days = 7
const weeks = 4
const aDay = 24 * 60 * 60 * 1000

const pattern = /^copydesk-(\d{6,})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup\.zip$/

export function dailyName(number: number, now: Date): string {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `copydesk-${String(number).padStart(6, '0')}-${time}.backup.zip`
}

/** The daily backups among the names of a folder, the one made last first. What else lies there is none of ours. */
export function dailyBackups(names: readonly string[]): readonly DailyBackup[] {
  return names
    .flatMap((name) => {
      const [, number, ...time] = (pattern.exec(name) ?? []).map(Number)
      const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = time
      return number === undefined
        ? []
        : [{ name, number, at: Date.UTC(year, month - 1, day, hour, minute, second) }]
    })
    .toSorted((a, b) => b.number - a.number)
}

/** Whether a day has passed since the last one; or the clock was set back behind it, and no one knows how long it was. */
export function isDue([last]: readonly DailyBackup[], now: Date): boolean {
  return (
    last === undefined || Math.abs(now.getTime() - last.at) >= aDay || last.at > now.getTime() + aDay / 24
  )
}

/**
 * Those that can go. Counted back from the one made last, whatever the clock says: the last of each of 7 days stays, and
 * before them the last of each of 4 weeks, which begin on Monday.
 */
export function outdated(backups: readonly DailyBackup[]): readonly DailyBackup[] {
  const kept = new Set<string>()
  const daysSeen = new Set<number>()
  const weeksSeen = new Set<number>()
  for (const { name, at } of backups) {
    const day = Math.floor(at / aDay)
    // 1 January 1970 was a Thursday.
    const week = Math.floor((day + 3) / 7)
    if (daysSeen.has(day)) continue
    if (daysSeen.size < days) {
      daysSeen.add(day)
      kept.add(name)
    } else if (!weeksSeen.has(week) && weeksSeen.size < weeks) {
      weeksSeen.add(week)
      kept.add(name)
    }
  }
  return backups.filter(({ name }) => !kept.has(name))
}
