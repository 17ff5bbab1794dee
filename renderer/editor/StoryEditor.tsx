import { type ReactElement, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import './editor.css'
import { type EditorHandle, type EditorWishes, type LiveEditor, openEditor } from './live-editor.ts'
import { MarginMarks } from './margin.tsx'
import { PassageNotes } from './passage-notes.tsx'

export type { EditorHandle } from './live-editor.ts'

export interface StoryEditorProps extends EditorWishes {
  readonly ref: Ref<EditorHandle>
}

/**
 * The body of a story, to be edited, with its findings marked in the copy and in the gutter, which takes
 * `--gutter` (60 px) to the left of the copy. Findings that stand in a field are the page's to show.
 */
export function StoryEditor(props: StoryEditorProps): ReactElement {
  const { locale, ref, passages } = props
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [live, setLive] = useState<LiveEditor>()

  useLayoutEffect(() => {
    latest.current = props
    live?.update()
  })

  useLayoutEffect(() => {
    if (!place.current) return undefined
    const editor = openEditor(place.current, () => latest.current)
    setLive(editor)
    return () => {
      setLive(undefined)
      editor.close()
    }
  }, [])

  useImperativeHandle(ref, () => (live ? live.handle : notYet), [live])

  return (
    <div className="story-editor">
      <div ref={place} />
      {live && (
        <MarginMarks
          view={live.view}
          subscribe={live.subscribe}
          locale={locale}
          onChoose={live.handle.choose}
        />
      )}
      {live && passages && <PassageNotes view={live.view} subscribe={live.subscribe} passages={passages} />}
    </div>
  )
}

/** What a handle does before there is an editor: nothing. */
const notYet: EditorHandle = {
  nextFinding: () => {},
  previousFinding: () => {},
  choose: () => {},
  goTo: () => {},
  goToPassage: () => {},
  passageAtCaret: () => undefined,
  selectedText: () => '',
  applyFixes: () => false,
  showFound: () => {},
  replaceWords: () => false,
  adopt: () => {},
  undo: () => false,
  redo: () => false,
  toggle: () => {},
  focus: () => {},
  caret: () => undefined,
  body: () => ({ type: 'doc', content: [{ type: 'paragraph' }] }),
  canUndo: () => false,
}
