import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const space = directive.indexOf(' ')
      return [directive.slice(0, space), directive.slice(space + 1)]
    }),
  )
}

describe('the content security policy', () => {
  it('lets nothing in that it does not name', () => {
    expect(directives(contentSecurityPolicy({ connect: [] })).get('default-src')).toBe("'none'")
  })

  it('allows neither inline code nor evaluation', () => {
    expect(contentSecurityPolicy({ connect: ['ws://127.0.0.1:1'] })).not.toMatch(/unsafe|\*|https?:/)
  })

  it('lets a worker of the build run WebAssembly, and neither the page nor what only looks like a worker', () => {
    const scripts = (path: string) =>
      directives(contentSecurityPolicy({ connect: [], path })).get('script-src')
    expect(scripts('/workers/worker-a1B2_c.js')).toBe("'self' 'wasm-unsafe-eval'")
    for (const path of ['/', '/assets/index.js', '/workers/', '/workers/../index.html', '/workers/a.html']) {
      expect(scripts(path)).toBe("'self'")
    }
  })

  it('lets the page talk to its own origin and to what the shell names, and to nothing else', () => {
    expect(directives(contentSecurityPolicy({ connect: [] })).get('connect-src')).toBe("'self'")
    expect(directives(contentSecurityPolicy({ connect: ['ws://127.0.0.1:8123'] })).get('connect-src')).toBe(
      "'self' ws://127.0.0.1:8123",
    )
  })

  it('lets ProseMirror parse what is pasted, and no other policy be made', () => {
    const all = directives(contentSecurityPolicy({ connect: [] }))
    expect(all.get('require-trusted-types-for')).toBe("'script'")
    expect(all.get('trusted-types')).toBe('ProseMirrorClipboard copydesk-worker')
  })
})
