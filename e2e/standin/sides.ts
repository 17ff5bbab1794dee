/*
 * What the two processes of the stand-in ask of each other: the shell runs the real main bundle under Node,
 * the driver (the test) holds Chromium.
 */

/** A frame as the main process sees the sender of a message. */
export interface FrameSeen {
  readonly url: string
  readonly parent: { readonly url: string } | null
}

/** What crosses between page and preload on the one side and the main process on the other. */
export type Letter =
  | {
      readonly kind: 'ipc'
      readonly channel: string
      readonly args: readonly unknown[]
      readonly ports: readonly number[]
    }
  | { readonly kind: 'port'; readonly port: number; readonly data: string | Uint8Array }
  | { readonly kind: 'port-closed'; readonly port: number }

export interface MenuItemSeen {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly submenu?: readonly MenuItemSeen[]
}

export interface DialogShown {
  readonly kind: 'save' | 'message' | 'error'
  readonly options: Readonly<Record<string, unknown>>
}

export interface WindowSeen {
  readonly width: number
  readonly height: number
  readonly preload: string
}

/** Asked by the shell, answered by the driver. */
export interface Driver extends Record<string, (...given: never[]) => unknown> {
  openWindow(window: WindowSeen): Promise<void>
  load(url: string): Promise<void>
  reload(): Promise<void>
  closeWindow(): Promise<void>
  toPage(letter: Letter): void
  theme(source: string): Promise<void>
  /** Which button was pressed, or which path was chosen. */
  dialog(shown: DialogShown): { readonly button?: number; readonly path?: string }
  external(url: string): void
}

/** Asked by the driver, answered by the shell. */
export interface Shell extends Record<string, (...given: never[]) => unknown> {
  fromPage(letter: Letter, frame: FrameSeen): void
  /** The page was unloaded: its ports are gone. */
  pageGone(): void
  request(
    url: string,
    method: string,
  ): Promise<{
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: Uint8Array
  }>
  /** True if the application lets the window go there. */
  mayNavigate(url: string): boolean
  /** True if the application would open a window for it. */
  mayOpen(url: string): boolean
  mayUse(permission: string, url: string): boolean
  menu(): readonly MenuItemSeen[]
  choose(id: string): void
  startedAgain(): void
  closeWindow(): void
  quit(): void
}
