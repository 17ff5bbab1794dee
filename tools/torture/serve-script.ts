import { serve } from '../../main/browser/serve.ts'

/* The browser edition on a library, with a page that need not be built: what is killed is the desk behind it. */

const [, , library = '', pageRoot = ''] = process.argv
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)
process.exitCode = await serve({ library, pageRoot, open: false, say, complain })
