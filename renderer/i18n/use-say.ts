import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { useDesk } from '../desk.ts'
import type { Say } from './say.ts'

/** Says things in the page's language; the component is drawn again when that changes. */
export function useSay(): Say {
  const { say } = useDesk()
  const { i18n } = useLingui()
  const { locale } = i18n
  // A new function for a new language, so that what was remembered with the old one is made again.
  return useMemo<Say>(() => {
    void locale
    return (key, values) => say(key, values)
  }, [say, locale])
}
