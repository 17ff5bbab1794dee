import { useEffect, useState } from 'react'
import { useSay } from '../i18n/use-say.ts'

/** Milliseconds before the page says that it waits: a quick start should not flash a message. */
const patience = 1500

/** What stands on the page until the core has answered for the first time. */
export function Unreached() {
  const say = useSay()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return <main className="unreached">{late && <p role="status">{say('core.waiting')}</p>}</main>
}
