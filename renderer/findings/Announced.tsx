import { useEffect, useState } from 'react'

/** Milliseconds of quiet before words are read out: not at every keystroke. */
const quiet = 1500

/** Reads words out to a screen reader when they have changed and the typing rests. */
export function Announced({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('')

  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), quiet)
    return () => clearTimeout(timer)
  }, [words])

  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}
