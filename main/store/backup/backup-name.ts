/** The file name of a backup made at this moment, in local time as the person who looks for it reads the clock. */
export function backupName(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `copydesk-${day}-${two(now.getHours())}${two(now.getMinutes())}.backup.zip`
}
