import { describe, expect, it } from 'vitest'
import {
  externalLink,
  isOurPage,
  isPrintPage,
  lockedDown,
  lockedDownToPrint,
  navigationAllowed,
  permissionAllowed,
  senderAllowed,
  windowOpenDecision,
} from './policy.ts'

const page = 'app://bundle/'

describe('a window', () => {
  it('is locked down without leaning on any default', () => {
    expect(lockedDown('/app/preload.cjs')).toMatchObject({
      preload: '/app/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  it('turns no feature of Blink on or off', () => {
    expect(Object.keys(lockedDown('/app/preload.cjs'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/blinkfeatures/i)]),
    )
  })
})

describe('the window that prints', () => {
  it('is locked down as every other, without scripts, pictures or preload', () => {
    const quarters = {} as Parameters<typeof lockedDownToPrint>[0]
    const preferences = lockedDownToPrint(quarters)
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      javascript: false,
      images: false,
    })
    expect(preferences).not.toHaveProperty('preload')
    expect(preferences.session).toBe(quarters)
  })

  it('loads its one page and nothing else', () => {
    expect(isPrintPage('app://print/')).toBe(true)
    const others = [
      'app://print/a.png',
      'app://bundle/',
      'https://print/',
      'app://print@evil/',
      'file:///etc/passwd',
    ]
    expect(others.filter(isPrintPage)).toEqual([])
  })
})

const strangers = [
  'https://bundle/',
  'app://bundle.evil.example/',
  'app://bundle@evil.example/',
  'app://evil@bundle/',
  'app://bundle:8080/',
  'app://bund/le',
  'app:bundle',
  'appx://bundle/',
  'file:///app://bundle/',
  'https://evil.example/?next=app://bundle/',
  'https://evil.example/#app://bundle/',
  'javascript:location="app://bundle/"',
  'data:text/html,app://bundle/',
  'about:blank',
  'blob:app://bundle/5f1c',
  '',
  'not an address',
]

describe('the page’s own origin', () => {
  it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/assets/a.js?x=1#y', 'APP://bundle/'])(
    'is seen in %s',
    (address) => {
      expect(isOurPage(address)).toBe(true)
    },
  )

  it.each(strangers)('is not seen in %j', (address) => {
    expect(isOurPage(address)).toBe(false)
  })
})

describe('navigation', () => {
  it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/?a=b#c'])(
    'may reload the page as %s',
    (address) => {
      expect(navigationAllowed(address)).toBe(true)
    },
  )

  it.each([...strangers, 'app://bundle/assets/picture.svg', 'https://example.com/'])(
    'may not go to %j',
    (address) => {
      expect(navigationAllowed(address)).toBe(false)
    },
  )
})

describe('a link out of the desk', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['https://example.com/?next=app://bundle/', 'https://example.com/?next=app://bundle/'],
    ['ht\ntps://example.com/', 'https://example.com/'],
    ['mailto:desk@example.com?subject=Query', 'mailto:desk@example.com?subject=Query'],
  ])('is opened: %j as %s', (address, opened) => {
    expect(externalLink(address)).toBe(opened)
  })

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'file://server/share/run.exe',
    'smb://server/share',
    '\\\\server\\share',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=a',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/1',
    'vscode://file/etc',
    'app://bundle/',
    'https://user@example.com/',
    'https://example.com:secret@evil.example/',
    'mailto:a@example.com?attach=/etc/passwd',
    'mailto:a@example.com?subject=x&Attachment=/etc/passwd',
    `https://example.com/${'a'.repeat(2048)}`,
    '//example.com/',
    '',
  ])('is not opened: %j', (address) => {
    expect(externalLink(address)).toBeUndefined()
  })

  it('never becomes a window of ours', () => {
    expect(windowOpenDecision('https://example.com/')).toEqual({
      action: 'deny',
      external: 'https://example.com/',
    })
    expect(windowOpenDecision('file:///etc/passwd')).toEqual({ action: 'deny' })
    expect(windowOpenDecision(page)).toEqual({ action: 'deny' })
  })
})

describe('a permission', () => {
  it.each(['clipboard-sanitized-write', 'clipboard-read', 'fullscreen'])('is given: %s', (permission) => {
    expect(permissionAllowed(permission, { url: page, isMainFrame: true })).toBe(true)
  })

  it.each([
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'fileSystem',
    'local-fonts',
    'window-management',
    'unknown',
    'made-up-tomorrow',
    'constructor',
  ])('is refused: %s', (permission) => {
    expect(permissionAllowed(permission, { url: page, isMainFrame: true })).toBe(false)
  })

  it('is refused to a frame within the page and to every other origin', () => {
    expect(permissionAllowed('fullscreen', { url: page, isMainFrame: false })).toBe(false)
    for (const url of strangers)
      expect(permissionAllowed('fullscreen', { url, isMainFrame: true })).toBe(false)
  })
})

describe('a message to the main process', () => {
  const frame = { url: page, parent: null }

  it('counts from the main frame of one of our windows', () => {
    expect(senderAllowed({ frame, ours: true })).toBe(true)
  })

  it.each([
    ['a frame within the page', { frame: { url: page, parent: frame }, ours: true }],
    ['another origin', { frame: { url: 'https://evil.example/', parent: null }, ours: true }],
    ['web contents that are no window of ours', { frame, ours: false }],
    ['a frame that is gone', { frame: null, ours: true }],
  ])('does not count from %s', (_who, sender) => {
    expect(senderAllowed(sender)).toBe(false)
  })
})
