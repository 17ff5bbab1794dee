import { I18nProvider } from '@lingui/react'
import { useEffect } from 'react'
import { I18nProvider as AriaLocale } from 'react-aria-components'
import { isCommandId, runCommand } from './commands/actions.ts'
import { listenForShortcuts } from './commands/shortcuts.ts'
import { DeskProvider, type PageDesk, useDesk, useFrom } from './desk.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { FindingsColumn } from './findings/FindingsColumn.tsx'
import { DropZone } from './library/DropZone.tsx'
import { LibraryColumn } from './library/LibraryColumn.tsx'
import { listenForPaste } from './library/paste.ts'
import { Palette } from './palette/Palette.tsx'
import { FootBar } from './shell/FootBar.tsx'
import { useIsShown } from './shell/columns.ts'
import { Notices } from './shell/Notices.tsx'
import './shell/shell.css'
import { TopBar } from './shell/TopBar.tsx'
import { Unreached } from './shell/Unreached.tsx'
import { StoryColumn } from './story/StoryColumn.tsx'

/** The page of a desk. */
export function App({ desk }: { readonly desk: PageDesk }) {
  return (
    <DeskProvider value={desk}>
      <I18nProvider i18n={desk.i18n}>
        <Page />
      </I18nProvider>
    </DeskProvider>
  )
}

function Page() {
  const desk = useDesk()
  const { session } = desk
  const greeted = useFrom(session.store, ({ greeting }) => greeting !== undefined)
  const hasLibrary = useIsShown('library')
  const hasFindings = useIsShown('findings')
  const theme = useFrom(session.store, ({ settings }) => settings.theme)
  // Read with the settings, so that another language draws the page again.
  const locale = useFrom(session.store, () => desk.locale())

  useEffect(() => {
    const root = document.documentElement
    root.lang = locale
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
  }, [locale, theme])

  useEffect(() => {
    const stops = [listenForShortcuts(desk), listenForPaste(desk)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk])

  useEffect(
    () =>
      desk.core.onEvent((event) => {
        if (event.event === 'command' && isCommandId(event.command)) runCommand(event.command, desk)
        if (event.event === 'come-forward') globalThis.focus()
      }),
    [desk],
  )

  return (
    <AriaLocale locale={locale}>
      <div className="page">
        <TopBar />
        {greeted ? (
          <div className={`columns${hasLibrary ? '' : ' no-library'}${hasFindings ? '' : ' no-findings'}`}>
            {hasLibrary && <LibraryColumn />}
            <StoryColumn />
            {hasFindings && <FindingsColumn />}
          </div>
        ) : (
          <Unreached />
        )}
        <FootBar />
      </div>
      <Notices />
      <Palette />
      <Dialogs />
      <DropZone />
    </AriaLocale>
  )
}
