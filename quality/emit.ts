import type { WeightedPieces } from './frequencies.ts'

const width = 100

/** A table of weighted pieces as the source of a constant. */
export function piecesConstant(name: string, comment: string, pieces: WeightedPieces): string {
  const rows = pieces.map(([nats, words]) => `  [\n    ${nats},\n${wrapped(words)},\n  ],`)
  return `/** ${comment} */\nexport const ${name}: readonly (readonly [nats: number, pieces: string])[] = [\n${rows.join('\n')}\n]\n`
}

function wrapped(words: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line.length + word.length > width) {
      lines.push(`${line} `)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((text, index) => `${index === 0 ? '    ' : '      '}${quoted(text)}`).join(' +\n')
}

function quoted(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`
}
