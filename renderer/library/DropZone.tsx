import { useEffect, useState } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { carriesFiles, droppedFiles } from './dropped-files.ts'

/** Takes files dropped anywhere on the page, and shows that it would while they hang above it. */
export function DropZone() {
  const { intake, house, shell } = useDesk()
  const say = useSay()
  const [over, setOver] = useState(false)
  const isForHouse = useFrom(shell.store, ({ dialog }) => dialog?.kind === 'house')

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
      const isForHouse = shell.store.getState().dialog?.kind === 'house'
      void droppedFiles(event.dataTransfer).then((files) =>
        isForHouse ? house.take(files[0]) : intake.take(files),
      )
    })
    return () => stop.abort()
  }, [intake, house, shell])

  if (!over) return undefined
  return (
    <div className="drop-zone" role="status">
      <p>
        <strong>{say(isForHouse ? 'house.drop' : 'import.drop')}</strong>
        <span>{say(isForHouse ? 'house.dropHint' : 'import.dropHint')}</span>
      </p>
    </div>
  )
}
