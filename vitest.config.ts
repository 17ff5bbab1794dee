import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,main,renderer,tools,quality}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Nothing is asserted about speed: what hangs is ended, on however busy a machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // V8 13.6 loses count of its wrappers of WebAssembly where two threads make quicker ones of them at once, and
    // ends the process (nodejs/node#64500); Node strips the types of a thread's files by WebAssembly.
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
    setupFiles: ['./tools/property-seed.ts'],
  },
})
