import { messageOf } from '../../shared/message-of.ts'
import { type Linter, createLinter } from './linter.ts'
import type { GrammarAnswer, GrammarRequest } from './messages.ts'

// Runs in a worker of its own: it takes seconds to load, and the other checks must not wait for it.
let linter: Promise<Linter> | undefined

self.addEventListener('message', ({ data }: MessageEvent<GrammarRequest>) => {
  void answer(data).then((said) => self.postMessage(said))
})

async function answer({ texts }: GrammarRequest): Promise<GrammarAnswer> {
  try {
    linter ??= createLinter()
    const lint = await linter
    const read: { hash: string; lints: Awaited<ReturnType<Linter>> }[] = []
    // One after the other: there is one Harper.
    // oxlint-disable-next-line no-await-in-loop -- see above
    for (const { hash, text } of texts) read.push({ hash, lints: await lint(text) })
    return { read }
  } catch (error) {
    linter = undefined
    return { failed: messageOf(error) }
  }
}
