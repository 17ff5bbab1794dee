import type { TagField } from '../../shared/vocabulary/vocabulary.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** Below the picker's list: its keys, and the way to more terms where only those that ship are there, or none. */
export function PickerFoot({ field }: { readonly field: TagField }) {
  const desk = useDesk()
  const say = useSay()
  const infos = useFrom(desk.vocabularies.store, (state) => state.infos) ?? []
  const own = infos.filter((info) => info.field === field)
  const trouble = useFrom(desk.vocabularies.store, (state) => state.trouble)
  const wantsMore = own.every(({ shipped }) => shipped)
  return (
    <footer className="picker-foot">
      <span>{say('tag.keys')}</span>
      {trouble !== undefined && <span role="alert">{trouble}</span>}
      {wantsMore && (
        <span className="picker-import">
          {own.length > 0 &&
            say('tag.onlyShipped', { count: own.reduce((sum, { terms }) => sum + terms, 0) })}
          <Button tone="link" onPress={() => runCommand('library.import-vocabulary', desk)}>
            {say('vocabulary.import')}
          </Button>
        </span>
      )}
    </footer>
  )
}
