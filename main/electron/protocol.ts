import { type Protocol, protocol } from 'electron'
import { contentSecurityPolicy } from '../desk/content-security-policy.ts'
import { readPageFile } from '../desk/page-files.ts'
import { isOurPage, pageScheme } from './policy.ts'

const headers = (path: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy({ connect: [], path }),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'cache-control': 'no-store',
})

/** Makes `app:` a scheme with an origin of its own. Has to run before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page in `folder` as `app://bundle/`. */
export function setUpProtocol(protocols: Pick<Protocol, 'handle'>, folder: string): void {
  protocols.handle(pageScheme, (request) => answerPage(request, folder))
}

/**
 * Answers one request of the page: GET only, our host only, files of `folder` only. A refusal says no more
 * than its status, and carries the same headers.
 */
export async function answerPage(
  { url, method }: Pick<Request, 'url' | 'method'>,
  folder: string,
): Promise<Response> {
  if (method !== 'GET') return refusal(405, { allow: 'GET' })
  if (!isOurPage(url)) return refusal(404)
  const path = new URL(url).pathname
  const file = await readPageFile(folder, path)
  if (file === undefined) return refusal(404)
  // A copy, because Response wants memory that is not shared.
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...headers(path), 'content-type': file.mediaType },
  })
}

function refusal(status: number, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...headers('/'), ...more } })
}
