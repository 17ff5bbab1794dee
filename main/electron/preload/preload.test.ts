import { beforeAll, describe, expect, it, vi } from 'vitest'
import { bridgeChannels } from '../../../shared/api/bridge.ts'

const { exposed, ipcRenderer, sent } = vi.hoisted(() => {
  const sent: unknown[][] = []
  const ipcRenderer = { send: (...given: unknown[]) => void sent.push(given), on: () => undefined }
  return { exposed: new Map<string, object>(), ipcRenderer, sent }
})
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: object) => void exposed.set(name, api) },
  ipcRenderer,
}))

beforeAll(async () => {
  await import('./preload.ts')
})

describe('the page', () => {
  it('is given one object of the preload, with nothing of Electron in it', () => {
    expect([...exposed.keys()]).toEqual(['copydesk'])
    const api = exposed.get('copydesk') ?? {}
    expect(Object.keys(api)).toEqual(['edition', 'connect', 'beforeClose'])
    expect(Object.values(api)).not.toContain(ipcRenderer)
  })

  it('cannot name the channel that its calls go by, nor what they carry', () => {
    const connect: unknown = Reflect.get(exposed.get('copydesk') ?? {}, 'connect')
    if (typeof connect === 'function') Reflect.apply(connect, undefined, ['shell:open', { evil: true }])
    expect(sent).toEqual([[bridgeChannels.connect]])
  })
})
