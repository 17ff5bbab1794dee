import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Validates a document against an official schema: undefined where it is valid, else what is wrong with it. */
export type Validate = (xml: string) => string | undefined

/** The schema files of each standard below `corpus/schemas`, its main one first. */
const schemas = {
  nitf: ['nitf-3-6.xsd', 'nitf-3-6-ruby-include.xsd', 'xml.xsd'],
  'newsml-g2': ['NewsML-G2_2.35-spec-All-Power.xsd', 'xml.xsd'],
} as const

/**
 * A validator by the official schema. The schema's files are handed to the parser as bytes: it reads no file and no
 * network by itself (formats.md §4.1).
 */
export async function validator(corpus: string, standard: keyof typeof schemas): Promise<Validate> {
  const { XmlBufferInputProvider, XmlDocument, XmlValidateError, XsdValidator, xmlRegisterInputProvider } =
    await import('libxml2-wasm')
  const [main, ...others] = schemas[standard]
  const bytes = (name: string) => new Uint8Array(readFileSync(join(corpus, 'schemas', standard, name)))
  // Included files are asked for by the address of the including one; the standards also name them by the web's.
  const address = (name: string) => `https://schemas.invalid/${standard}/${name}`
  const files = Object.fromEntries(
    others.flatMap((name) => [
      [address(name), bytes(name)],
      [`http://www.w3.org/2001/${name}`, bytes(name)],
      [`http://www.w3.org/2001/03/${name}`, bytes(name)],
    ]),
  )
  xmlRegisterInputProvider(new XmlBufferInputProvider(files))
  const schema = XmlDocument.fromBuffer(bytes(main), { url: address(main) })
  const xsd = XsdValidator.fromDoc(schema)
  return (xml) => {
    const document = XmlDocument.fromString(xml)
    try {
      xsd.validate(document)
      return undefined
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`).join('\n')
    } finally {
      document.dispose()
    }
  }
}
