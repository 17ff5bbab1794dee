import type MarkdownIt from 'markdown-it'
import { type HtmlBlocks, htmlBlocks } from '../html/html-blocks.ts'

/**
 * A body of Markdown (CommonMark with GFM's tables and strike-through). Its HTML, written or made, goes through the
 * whitelist of every other HTML.
 */
export async function readMarkdownBody(source: string): Promise<HtmlBlocks> {
  const markdown = await tokenizer()
  return htmlBlocks(markdown.render(source))
}

let made: MarkdownIt | undefined

async function tokenizer(): Promise<MarkdownIt> {
  if (made) return made
  const { defaultMarkdownParser } = await import('prosemirror-markdown')
  // The library brings its own markdown-it; the same one with another preset.
  const Kind = defaultMarkdownParser.tokenizer.constructor as new (
    preset: string,
    options: object,
  ) => MarkdownIt
  const markdown = new Kind('default', { html: true, linkify: false, typographer: false, maxNesting: 100 })
  // Addresses are checked by the whitelist, and kept as they are written.
  markdown.validateLink = () => true
  markdown.normalizeLink = (url) => url
  const code = (content: string) => `<pre>\n${markdown.utils.escapeHtml(content.replace(/\n$/, ''))}</pre>\n`
  markdown.renderer.rules['fence'] = (tokens, index) => code(tokens[index]?.content ?? '')
  markdown.renderer.rules['code_block'] = (tokens, index) => code(tokens[index]?.content ?? '')
  made = markdown
  return markdown
}
