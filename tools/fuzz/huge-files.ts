import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { hugeFiles } from './hostile-documents.ts'
import { longest } from './reading.ts'

/** The most that a process may ever hold that is given 200 MB: those, and no second time those. */
const mostGiven = 400 * 1024 ** 2
/** The same of one that is only told where they are: its own start takes 200 MB to 230 MB, and nothing is to be added. */
const mostTold = 300 * 1024 ** 2

const childSchema = v.object({ code: v.string(), taken: v.number(), peak: v.number() })

/** Reads 200 MB of each kind in a process of its own, whose peak is its own; says what it finds, true where nothing failed. */
export async function readHugeFiles(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-huge-'))
  let faults = 0
  try {
    for (const { name, pieces } of hugeFiles) {
      const path = join(folder, 'huge')
      await pipeline(Readable.from(pieces()), createWriteStream(path))
      for (const [way, most] of [
        ['', mostTold],
        ['--bytes', mostGiven],
      ] as const) {
        const { code, taken, peak } = await inChild(path, way)
        const passed = code === 'too-large' && taken <= longest && peak <= most
        if (!passed) faults += 1
        const columns = [
          passed ? 'pass' : 'FAIL',
          `${Math.round(taken)} ms`.padStart(8),
          `${Math.round(peak / 1024 ** 2)} MB`.padStart(8),
        ]
        console.log(
          [...columns, code.padEnd(10), `200 MB of ${name}, ${way === '' ? 'by its path' : 'as bytes'}`].join(
            '  ',
          ),
        )
      }
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  console.log(
    `${hugeFiles.length} kinds of 200 MB. Limit of a process at its peak: ${mostTold / 1024 ** 2} MB by its path, ${mostGiven / 1024 ** 2} MB with its bytes; ${faults} failed.`,
  )
  return faults === 0
}

async function inChild(path: string, way: string): Promise<v.InferOutput<typeof childSchema>> {
  const child = join(import.meta.dirname, 'read-in-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [child, path, ...(way === '' ? [] : [way])])
  return v.parse(childSchema, JSON.parse(stdout))
}
