import { createStore } from 'zustand/vanilla'
import type { VocabularyLook } from '../../shared/api/vocabulary-look.ts'
import { largestImport } from '../../shared/formats/report.ts'
import type { Locale } from '../../shared/locale.ts'
import { type Tree, treeOf } from '../../shared/vocabulary/tree.ts'
import type { TagField, VocabularyInfo } from '../../shared/vocabulary/vocabulary.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Core, newMutation } from '../core/core.ts'
import type { Session } from '../core/session.ts'
import { type Say, errorSentence } from '../i18n/say.ts'
import type { HeldFile } from '../library/batches.ts'

/** A file that was brought, looked at before it is taken; or why it is no vocabulary. */
export type IncomingVocabulary =
  | { readonly file: HeldFile; readonly look: VocabularyLook }
  | { readonly file: HeldFile; readonly refusal: string }

export interface VocabulariesState {
  /** Undefined until the core has been asked. */
  readonly infos: readonly VocabularyInfo[] | undefined
  readonly trees: ReadonlyMap<string, Tree>
  readonly incoming: IncomingVocabulary | undefined
  /** A file is on its way to the core. */
  readonly busy: boolean
  readonly trouble: string | undefined
  /** What was done last, and how it is taken back. */
  readonly told: { readonly text: string; readonly undo?: () => void } | undefined
}

interface Around {
  readonly core: Core
  readonly session: Session
  readonly say: Say
  readonly locale: () => Locale
}

/** What stories are tagged with: loaded when it is first needed, since it can be much. */
export function createVocabularies({ core, session, say, locale }: Around) {
  const store = createStore<VocabulariesState>(() => ({
    infos: undefined,
    trees: new Map(),
    incoming: undefined,
    busy: false,
    trouble: undefined,
    told: undefined,
  }))
  let loading: Promise<void> | undefined

  const by = () => {
    const { person } = session.store.getState().settings
    return person === '' ? {} : { by: person }
  }
  const sentence = (error: DeskError): string => errorSentence(say, error)

  async function load(): Promise<void> {
    const listed = await core.call((client) => client.vocabularies.list())
    if (!listed.ok) {
      store.setState({ trouble: sentence(listed.error) })
      return
    }
    const trees = await Promise.all(
      listed.value.map(async ({ id }) => {
        const answer = await core.call((client) => client.vocabularies.get({ id }))
        return answer.ok ? [treeOf(answer.value)] : []
      }),
    )
    store.setState({
      infos: listed.value,
      trees: new Map(trees.flat().map((tree) => [tree.vocabulary.id, tree])),
    })
  }

  /** Loads the vocabularies, unless they are there. */
  function ensure(): Promise<void> {
    loading ??= load()
    return loading
  }

  core.onEvent(({ event }) => {
    if (event === 'vocabularies' && loading) loading = load()
  })

  async function look(file: HeldFile): Promise<void> {
    store.setState({ busy: true, told: undefined, trouble: undefined })
    const refusal = (text: string) => store.setState({ busy: false, incoming: { file, refusal: text } })
    if (file.data.size > largestImport) {
      refusal(say('vocabulary.tooLarge', { file: file.name, most: largestImport / (1024 * 1024) }))
      return
    }
    const answer = await core.call((client) => client.vocabularies.look({ file, locale: locale() }))
    if (answer.ok) store.setState({ busy: false, incoming: { file, look: answer.value } })
    else refusal(sentence(answer.error))
  }

  async function bring(
    file: HeldFile,
    given: { readonly field?: TagField; readonly name?: string },
  ): Promise<VocabularyInfo | undefined> {
    store.setState({ busy: true, trouble: undefined })
    const mutation = newMutation()
    const answer = await core.call((client) =>
      client.vocabularies.import({ mutation, file, locale: locale(), ...given, ...by() }),
    )
    store.setState({ busy: false })
    if (!answer.ok) {
      store.setState({ trouble: sentence(answer.error) })
      return undefined
    }
    store.setState({ incoming: undefined })
    loading = load()
    await loading
    return answer.value.vocabulary
  }

  return {
    store,
    ensure,
    look,
    leaveIncoming: () => store.setState({ incoming: undefined, trouble: undefined }),
    /** Takes the file that was looked at. */
    async accept(given: { readonly field?: TagField; readonly name?: string }): Promise<void> {
      const { incoming, busy } = store.getState()
      if (busy || !incoming || !('look' in incoming)) return
      const brought = await bring(incoming.file, given)
      if (!brought) return
      const { name, terms } = brought
      store.setState({ told: { text: say('vocabulary.imported', { name, count: terms }) } })
    },
    /** Removes an imported vocabulary; it can be taken back, since the page still has it. */
    async remove(id: string): Promise<void> {
      const { trees } = store.getState()
      if (store.getState().busy) return
      const tree = trees.get(id)
      store.setState({ busy: true, trouble: undefined, told: undefined })
      const mutation = newMutation()
      const answer = await core.call((client) => client.vocabularies.remove({ mutation, id, ...by() }))
      store.setState({ busy: false })
      if (!answer.ok) {
        store.setState({ trouble: sentence(answer.error) })
        return
      }
      loading = load()
      await loading
      if (!tree) return
      const { name } = tree.vocabulary
      const kept = { name: `${id}.json`, data: new Blob([JSON.stringify(tree.vocabulary)]) }
      const undo = () => void bring(kept, {}).then(() => store.setState({ told: undefined }))
      store.setState({ told: { text: say('vocabulary.removed', { name }), undo } })
    },
    /** Forgets what was last told, as the screen is left. */
    leave: () => store.setState({ incoming: undefined, told: undefined, trouble: undefined }),
  }
}

export type Vocabularies = ReturnType<typeof createVocabularies>
