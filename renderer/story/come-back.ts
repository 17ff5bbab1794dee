import * as v from 'valibot'
import { queueSchema } from '../../shared/api/contract.ts'
import type { Core } from '../core/core.ts'
import type { Library } from '../library/library-desk.ts'
import type { EditorSlot } from './editor-slot.ts'
import type { StoryDesk } from './story-desk.ts'

/** Where a person is: the queue, the open story, how far it is scrolled (CSS pixels), and the caret while they write. */
const placeSchema = v.object({
  queue: queueSchema,
  story: v.string(),
  top: v.number(),
  caret: v.exactOptional(v.object({ paragraph: v.string(), at: v.number() })),
})

const key = 'place'

interface Around {
  readonly core: Core
  readonly library: Library
  readonly story: StoryDesk
  readonly editor: EditorSlot
}

/**
 * Brings a page that is loaded again back to where it was. The place is kept by the window itself (`kept` is its session
 * storage), so that each window comes back to its own, and a new one begins with nothing open.
 */
export function comeBack({ core, library, story, editor }: Around, kept: Storage): void {
  window.addEventListener('pagehide', () => {
    const open = story.store.getState().open?.story.id
    if (open === undefined) {
      kept.removeItem(key)
      return
    }
    const caret = editor.focused ? editor.current?.caret() : undefined
    const place: v.InferOutput<typeof placeSchema> = {
      queue: library.store.getState().queue,
      story: open,
      top: sheet()?.scrollTop ?? 0,
      ...(caret && { caret }),
    }
    kept.setItem(key, JSON.stringify(place))
  })

  const place = placeIn(kept.getItem(key))
  if (!place) return
  let isBack = false
  core.onArrival(() => {
    if (isBack) return
    isBack = true
    void library.show(place.queue)
    void story.open(place.story).then((answer) => {
      // After the story has been drawn.
      if (answer.ok) setTimeout(() => goTo(place, editor))
    })
  })
}

function placeIn(text: string | null): v.InferOutput<typeof placeSchema> | undefined {
  if (text === null) return undefined
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), placeSchema), text)
  return parsed.success ? parsed.output : undefined
}

function goTo({ top, caret }: v.InferOutput<typeof placeSchema>, editor: EditorSlot): void {
  if (caret) {
    const { paragraph, at } = caret
    editor.current?.goTo({ in: 'body', paragraph, from: at, to: at })
  }
  sheet()?.scrollTo({ top })
}

/** The column of the story, which scrolls. */
function sheet(): Element | null {
  return document.querySelector('main.story')
}
