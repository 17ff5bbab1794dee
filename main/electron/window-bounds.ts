import * as v from 'valibot'

/** In device-independent pixels, as Electron gives and takes them. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const whole = v.pipe(v.number(), v.integer())

/** How a window stood when it was last closed. */
export const windowStateSchema = v.object({
  bounds: v.object({ x: whole, y: whole, width: whole, height: whole }),
  maximized: v.boolean(),
})
export type WindowState = v.InferOutput<typeof windowStateSchema>

/** The three columns fit beside each other from here on. */
export const leastSize = { width: 720, height: 480 }

const firstSize = { width: 1440, height: 900 }

/**
 * Where the window opens: where it was, if enough of it lies on a screen that is there now; otherwise in
 * the middle of the first. `screens` are work areas, the main one first.
 */
export function placeWindow(saved: Bounds | undefined, screens: readonly Bounds[]): Bounds {
  const main = screens[0]
  // Without a screen there is nothing to clamp to, e.g. on a headless machine.
  if (!main) return { x: 0, y: 0, ...firstSize }
  const usable = saved && {
    ...saved,
    width: Math.max(saved.width, leastSize.width),
    height: Math.max(saved.height, leastSize.height),
  }
  const screen = usable && screenOf(usable, screens)
  return screen ? within(usable, screen) : middleOf(main, usable ?? firstSize)
}

function middleOf(screen: Bounds, { width, height }: Pick<Bounds, 'width' | 'height'>): Bounds {
  const x = screen.x + Math.round((screen.width - width) / 2)
  const y = screen.y + Math.round((screen.height - height) / 2)
  return within({ x, y, width, height }, screen)
}

/** `bounds` moved onto `screen`, and made smaller where they do not fit. */
function within(bounds: Bounds, screen: Bounds): Bounds {
  const width = Math.min(bounds.width, screen.width)
  const height = Math.min(bounds.height, screen.height)
  return {
    x: clamp(bounds.x, screen.x, screen.x + screen.width - width),
    y: clamp(bounds.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  }
}

/** The screen that shows most of `bounds`, if any shows enough of it to take hold of. */
function screenOf(bounds: Bounds, screens: readonly Bounds[]): Bounds | undefined {
  const enough = 100 * 100
  const shown = screens.map((screen) => ({ screen, area: overlap(bounds, screen) }))
  const most = shown.reduce<(typeof shown)[number] | undefined>(
    (best, next) => (best === undefined || next.area > best.area ? next : best),
    undefined,
  )
  return most && most.area >= enough ? most.screen : undefined
}

function overlap(one: Bounds, other: Bounds): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
