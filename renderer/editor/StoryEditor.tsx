import { type ReactElement, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { Report } from '../../shared/checks/check.ts'
import type { Body } from '../../shared/story/body.ts'
import './editor.css'
import { setWaived, showReport } from './findings-plugin.ts'
import { type EditorHandle, type EditorWishes, type LiveEditor, openEditor } from './live-editor.ts'
import { MarginMarks } from './margin.tsx'
import { reveal } from './reveal.ts'

export type { EditorHandle } from './live-editor.ts'

export interface StoryEditorProps extends EditorWishes {
  readonly storyId: string
  /** What the editor starts from; a new `storyId` or `bodyKey` starts it afresh. */
  readonly body: Body
  readonly bodyKey: string
  readonly findings: Report | undefined
  /** Fingerprints of findings that a person let stand. */
  readonly waived: ReadonlySet<string>
  readonly ref: Ref<EditorHandle>
}

/**
 * The body of a story, to be edited, with its findings marked in the copy and in the gutter, which takes
 * `--gutter` (60 px) to the left of the copy. Findings that stand in a field are the page's to show.
 */
export function StoryEditor(props: StoryEditorProps): ReactElement {
  const { storyId, body, bodyKey, editable, locale, label, findings, waived, chosen, ref } = props
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [live, setLive] = useState<LiveEditor>()
  const text = `${storyId} ${bodyKey}`
  const shownText = useRef(text)

  useLayoutEffect(() => {
    latest.current = props
  })

  useLayoutEffect(() => {
    if (!place.current) return undefined
    const editor = openEditor(place.current, latest.current.body, () => latest.current)
    setLive(editor)
    return () => {
      setLive(undefined)
      editor.close()
    }
  }, [])

  useLayoutEffect(() => {
    if (!live || shownText.current === text) return
    shownText.current = text
    live.reset(body)
  }, [live, text, body])

  useLayoutEffect(() => {
    // The view asks again what it may do and how it is called.
    live?.view.setProps({})
  }, [live, editable, locale, label])

  // Each of these holds for one text only, and is brought in again with another.
  useLayoutEffect(() => {
    live?.feed.set('waived', (tr) => setWaived(tr, waived))
  }, [live, text, waived])

  useLayoutEffect(() => {
    live?.feed.set('report', (tr) => showReport(tr, findings))
  }, [live, text, findings])

  useLayoutEffect(() => {
    if (live) reveal(live, chosen)
  }, [live, text, chosen])

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
    </div>
  )
}

/** What a handle does before there is an editor: nothing. */
const notYet: EditorHandle = {
  nextFinding: () => {},
  previousFinding: () => {},
  choose: () => {},
  goTo: () => {},
  applyFix: () => false,
  undo: () => false,
  redo: () => false,
  toggle: () => {},
  focus: () => {},
  body: () => ({ type: 'doc', content: [{ type: 'paragraph' }] }),
  canUndo: () => false,
}
