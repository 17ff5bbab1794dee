import { shell } from 'electron'
import { externalLink } from './policy.ts'

/**
 * Hands an address to the person's browser or mail program, if policy lets it out; otherwise nothing opens
 * and the refusal is noted. The only place that calls `shell.openExternal`.
 */
export function openExternalLink(address: string): void {
  const link = externalLink(address)
  if (link === undefined) {
    console.warn(
      `Copydesk did not open ${JSON.stringify(address.slice(0, 200))}: only https and mailto leave.`,
    )
    return
  }
  shell.openExternal(link).catch((error: unknown) => {
    console.warn(`Nothing on this computer opened ${link}: ${String(error)}`)
  })
}
