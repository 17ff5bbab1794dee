import { useEffect, useState } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { carriesFiles, droppedFiles } from './dropped-files.ts'

/** Takes files dropped anywhere on the page, and shows that it would while they hang above it. */
export function DropZone() {
  const { intake, house, vocabularies, shell } = useDesk()
  const say = useSay()
  const [over, setOver] = useState(false)
  const dialog = useFrom(shell.store, (state) => state.dialog?.kind)

  useEffect(() => {
    // Entering a child leaves its parent, so the drag is over the page while more was entered than left.
    let depth = 0
    const stop = new AbortController()
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      globalThis.addEventListener(
        name,
        (event) => {
          if (!carriesFiles(event.dataTransfer)) return
          // Without this the browser would leave the desk and show the file.
          event.preventDefault()
          act(event)
        },
        { signal: stop.signal, capture: true },
      )
    on('dragenter', () => setOver((depth += 1) > 0))
    on('dragleave', () => setOver((depth -= 1) > 0))
    on('dragover', (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    })
    on('drop', (event) => {
      event.stopPropagation()
      depth = 0
      setOver(false)
      if (!event.dataTransfer) return
      const dialog = shell.store.getState().dialog?.kind
      void droppedFiles(event.dataTransfer).then((files) => {
        const [first] = files
        if (dialog === 'house') return house.take(first)
        if (dialog === 'vocabularies') return first && vocabularies.look(first)
        return intake.take(files)
      })
    })
    return () => stop.abort()
  }, [intake, house, vocabularies, shell])

  if (!over) return undefined
  const taker = dialog === 'house' ? 'house' : dialog === 'vocabularies' ? 'vocabulary' : 'import'
  return (
    <div className="drop-zone" role="status">
      <p>
        <strong>{say(`${taker}.drop`)}</strong>
        <span>{say(`${taker}.dropHint`)}</span>
      </p>
    </div>
  )
}
