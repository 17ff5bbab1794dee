import { useEffect, useState } from 'react'

/** The time to within a minute; the component is drawn again with each, so that midnight makes today another day. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
