import { useEffect, useRef, useState } from 'react'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** UTF-16 units: fewer are a word or two, which are no passage. */
const fewest = 24
/** Milliseconds: while a selection grows nothing follows it about. */
const rest = 300

/** Beside selected words: where they ran, one press away. */
export function WhereRanHint() {
  const desk = useDesk()
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState<number>()

  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined
    function look(): void {
      clearTimeout(due)
      setTop(undefined)
      due = setTimeout(() => setTop(topOfSelection(place.current)), rest)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(due)
      document.removeEventListener('selectionchange', look)
    }
  }, [])

  return (
    <div ref={place} className="where-hint-place">
      {top !== undefined && (
        <div className="where-hint" style={{ top }}>
          <Button
            keys={commandSpec('go.where-ran').keys}
            excludeFromTabOrder
            preventFocusOnPress
            onPress={() => runCommand('go.where-ran', desk)}
          >
            {say('where.title')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Pixels from the top of the copy to the selection's end; undefined where too little of the copy is selected. */
function topOfSelection(place: HTMLElement | null): number | undefined {
  const selection = getSelection()
  const copy = place?.parentElement?.querySelector('.copy')
  if (!place || !copy || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  if (!copy.contains(selection.anchorNode) || !copy.contains(selection.focusNode)) return undefined
  if (selection.toString().length < fewest) return undefined
  const words = selection.getRangeAt(0).getBoundingClientRect()
  return words.bottom - place.getBoundingClientRect().top
}
