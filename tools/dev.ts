import { resolve } from 'node:path'
import { build } from 'vite'
import { serve } from '../main/browser/serve.ts'
import { defaultLibrary } from '../main/desk/default-library.ts'

/*
 * The inner loop: the page is rebuilt whenever a source changes (reload to see it); the core is the real
 * one, restarted by hand after a change in main. `--library FOLDER` keeps trials out of your own library.
 */
const flag = process.argv.indexOf('--library')
const library = resolve(
  process.env['INIT_CWD'] ?? '.',
  process.argv[flag < 0 ? Infinity : flag + 1] ?? defaultLibrary(process.env),
)

const watcher = await build({
  configFile: resolve(import.meta.dirname, '../renderer/vite.config.ts'),
  build: { watch: {}, minify: false },
})
process.exitCode = await serve({ library, open: true, say: (line) => console.log(line) })
if ('close' in watcher) await watcher.close()
