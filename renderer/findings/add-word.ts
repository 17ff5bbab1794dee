import type { PageDesk } from '../desk.ts'
import { newMutation } from '../core/core.ts'
import { errorSentence } from '../i18n/say.ts'

/** Puts a word into the list of the house that the open story is held to, in the name of who sits at the desk. */
export async function addWord(
  { core, session, story, gate, shell, say }: PageDesk,
  word: string,
): Promise<void> {
  const language = story.store.getState().open?.story.language
  if (language === undefined) return
  const by = await gate.person()
  if (by === undefined) return
  const answer = await core.call((client) =>
    client.house.addWord({ mutation: newMutation(), language, word, by }),
  )
  if (answer.ok) {
    session.store.setState({ settings: answer.value })
    shell.tell({ tone: 'done', text: say('finding.wordAdded', { word }) })
  } else shell.tell({ tone: 'trouble', text: errorSentence(say, answer.error) })
}
