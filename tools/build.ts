import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** What is built, from which rooms, by which configuration. The rest of the project runs as it is. */
const targets = [
  { name: 'page', config: 'renderer/vite.config.ts', from: ['renderer', 'shared'] },
  { name: 'electron-main', config: 'main/electron/vite.main.config.ts', from: ['main', 'shared'] },
  { name: 'electron-archive', config: 'main/electron/vite.archive.config.ts', from: ['main', 'shared'] },
  {
    name: 'electron-preload',
    config: 'main/electron/vite.preload.config.ts',
    from: ['main/electron/preload', 'shared'],
  },
] as const

export type TargetName = (typeof targets)[number]['name']

/**
 * Builds what is older than its sources. Says one line for each target it builds, and nothing for one that
 * is up to date. Throws where a build fails.
 */
export async function buildStale(names: readonly TargetName[], say: (line: string) => void): Promise<void> {
  for (const { name, config, from } of targets) {
    if (!names.includes(name)) continue
    const sources = [
      ...from.map((room) => join(root, room)),
      join(root, 'package-lock.json'),
      join(root, config),
    ]
    const newest = Math.max(...(await Promise.all(sources.map(newestIn))))
    const stamp = join(root, 'dist', `${name}.built`)
    if (existsSync(stamp) && Number(await readFile(stamp, 'utf8')) >= newest) continue
    say(`Building the ${name.replace('-', '’s ')} …`)
    await build({ configFile: join(root, config), logLevel: 'warn' })
    await mkdir(join(root, 'dist'), { recursive: true })
    await writeFile(stamp, String(newest))
  }
}

/** The time of the newest file at or below a path, in milliseconds since 1970. */
async function newestIn(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory()) return found.mtimeMs
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test'))
  const times = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))))
  return Math.max(found.mtimeMs, ...times.map(({ mtimeMs }) => mtimeMs))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildStale(['page', 'electron-main', 'electron-archive', 'electron-preload'], (line) =>
    console.log(line),
  )
}
