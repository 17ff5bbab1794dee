import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** What the official schema of a version says against a document; undefined where the schemas are not here. */
export function schemaFaults(
  corpus: string | undefined,
  version: '1.6' | '2.2' | '3.0' | '3.1',
): ((json: string) => readonly string[]) | undefined {
  const folder = join(corpus ?? '', 'schemas/ninjs')
  if (corpus === undefined || !existsSync(folder)) return undefined
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object
  const options = { strict: false, allErrors: true } as const
  const ajv = version === '1.6' ? new Ajv(options) : new Ajv2020(options)
  addFormats.default(ajv)
  if (version !== '1.6') ajv.addSchema(read('GeoJSON-schema.json'))
  const validate = ajv.compile(read(`ninjs-schema_${version}.json`))
  return (json) =>
    validate(JSON.parse(json))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
