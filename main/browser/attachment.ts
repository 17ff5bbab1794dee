/**
 * The `Content-Disposition` value that saves a file under `name`: in plain ASCII for the oldest clients, and
 * whole as RFC 5987 has it (percent-encoded UTF-8, RFC 6266).
 */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_')
  // Half a surrogate pair cannot be percent-encoded; by way of UTF-8 it becomes U+FFFD.
  const whole = encodeURIComponent(Buffer.from(name).toString()).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
