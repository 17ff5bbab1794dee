import type { Mark } from '../../shared/archive/term-marks.ts'

interface MarkedProps {
  readonly text: string
  /** In order, apart from one another: UTF-16 offsets in `text`. */
  readonly marks: readonly Mark[]
}

/** A text with the words marked that were looked for. */
export function Marked({ text, marks }: MarkedProps) {
  const ends = [0, ...marks.map(([, to]) => to)]
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark className="found-words">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
