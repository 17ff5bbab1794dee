import { describe, expect, it } from 'vitest'
import { type Bounds, placeWindow } from './window-bounds.ts'

const laptop: Bounds = { x: 0, y: 25, width: 1512, height: 944 }
const monitor: Bounds = { x: 1512, y: 0, width: 2560, height: 1415 }

describe('the window’s place', () => {
  it('is the middle of the main screen at the first start', () => {
    expect(placeWindow(undefined, [laptop, monitor])).toEqual({ x: 36, y: 47, width: 1440, height: 900 })
  })

  it('is where the window was, on whichever screen', () => {
    const saved = { x: 1700, y: 100, width: 1600, height: 1200 }
    expect(placeWindow(saved, [laptop, monitor])).toEqual(saved)
  })

  it('is a screen that is there when the one it was on is gone', () => {
    const { x, y, width, height } = placeWindow({ x: 1700, y: 100, width: 1400, height: 900 }, [laptop])
    expect({ x, y, width, height }).toEqual({ x: 56, y: 47, width: 1400, height: 900 })
  })

  it('is pulled in when only a part of it can be seen', () => {
    expect(placeWindow({ x: 1300, y: 800, width: 1000, height: 600 }, [laptop])).toEqual({
      x: 512,
      y: 369,
      width: 1000,
      height: 600,
    })
  })

  it('shrinks to a smaller screen and never below what can be used', () => {
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [laptop])).toEqual(laptop)
    expect(placeWindow({ x: 10, y: 30, width: 200, height: 10 }, [laptop])).toEqual({
      x: 10,
      y: 30,
      width: 720,
      height: 480,
    })
  })

  it('needs no screen', () => {
    expect(placeWindow(undefined, [])).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
  })
})
