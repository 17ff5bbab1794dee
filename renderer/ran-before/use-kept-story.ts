import { useEffect, useState } from 'react'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Story } from '../../shared/story/record.ts'
import { useDesk } from '../desk.ts'

export type KeptStory =
  | { readonly is: 'loading' }
  | { readonly is: 'there'; readonly story: Story }
  | { readonly is: 'missing'; readonly error: DeskError }

const loading: KeptStory = { is: 'loading' }

/** A story of the library, to be read and not to be edited. */
export function useKeptStory(id: string): KeptStory {
  const { core } = useDesk()
  const [answered, setAnswered] = useState<{ readonly id: string; readonly kept: KeptStory }>()
  useEffect(() => {
    let isWanted = true
    void core
      .call((client) => client.stories.open({ id }))
      .then((answer) => {
        if (!isWanted) return
        const kept: KeptStory = answer.ok
          ? { is: 'there', story: answer.value }
          : { is: 'missing', error: answer.error }
        setAnswered({ id, kept })
      })
    return () => {
      isWanted = false
    }
  }, [core, id])
  return answered?.id === id ? answered.kept : loading
}
