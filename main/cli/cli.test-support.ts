import { run } from './run.ts'

/** Runs a command line in this process, in a folder and on the library in it; gives its exit code and lines. */
export async function runIn(folder: string, library: string, words: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run([...words, '--library', library], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    cwd: folder,
    env: {},
    now: () => new Date('2026-11-24T09:00:00Z'),
  })
  return { code, out, err }
}
