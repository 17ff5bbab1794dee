/**
 * What the versions of one story have in common. Superdesk's guid ends in its version (`urn:newsml:…:<uuid>:2`;
 * formats.md §7, 16): that ending is no part of the name. It is cut only where what stays still names one story:
 * a date and a number (`urn:newsml:example.org:20261124:1`) are a name of their own.
 */
export function chainKey(uri: string, version: number): string {
  const ending = `:${version}`
  if (!/^(?:urn|tag):/i.test(uri) || !uri.endsWith(ending)) return uri
  const stem = uri.slice(0, -ending.length)
  const last = stem.slice(stem.lastIndexOf(':') + 1)
  const namesOne = last.length >= 8 && /\p{L}/u.test(last) && /\d/.test(last) && stem.split(':').length > 3
  return namesOne ? stem : uri
}
