import type { ConfirmedBackground } from '../../shared/api/archive.ts'
import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { LedgerEvent } from '../store/store.ts'
import { storeSettings } from './change-settings.ts'
import type { Desk } from './context.ts'

/** More than any house has, and few enough to stand in the settings that every page is told. */
const mostBackground = 2000

/** Calls a sentence the house's background: from now on it is not flagged as having run before. */
export function confirmBackground(
  desk: Desk,
  { text, language, by }: Pick<ConfirmedBackground, 'text' | 'language' | 'by'>,
): Promise<Result<Settings, DeskError>> {
  return changeBackground(desk, { what: 'background', by, detail: { confirmed: text } }, (background) => {
    if (background.some((known) => known.text === text)) return ok(background)
    if (background.length >= mostBackground)
      return refused(
        deskError(
          'BAD_INPUT',
          {
            en: `The list of house background is full (${mostBackground} sentences): take one out first.`,
            ko: `상용 배경 문장 목록이 가득 찼습니다(${mostBackground}문장). 하나를 먼저 빼십시오.`,
          },
          { what: 'background' },
        ),
      )
    return ok([...background, { text, language, by, at: desk.now().toISOString() }])
  })
}

/** Takes a sentence out of the house's background again. One that is not in it is no error. */
export function undoBackground(
  desk: Desk,
  { text, by }: Pick<ConfirmedBackground, 'text' | 'by'>,
): Promise<Result<Settings, DeskError>> {
  return changeBackground(desk, { what: 'background', by, detail: { undone: text } }, (background) =>
    ok(background.filter((known) => known.text !== text)),
  )
}

function changeBackground(
  desk: Desk,
  event: Omit<LedgerEvent, 'at'>,
  change: (background: Settings['background']) => Result<Settings['background'], DeskError>,
): Promise<Result<Settings, DeskError>> {
  return desk.serial('settings', async () => {
    const before = desk.store.settings
    const background = change(before.background)
    if (!background.ok) return background
    if (background.value.length === before.background.length) return ok(before)
    return storeSettings(desk, { ...before, background: background.value }, event)
  })
}
