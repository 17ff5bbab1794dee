import { DetailsDialog } from '../details/DetailsDialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { BackupDialog } from '../backup/BackupDialog.tsx'
import { RestoreDialog } from '../backup/RestoreDialog.tsx'
import { SideBySide } from '../findings/SideBySide.tsx'
import { ExportDialog } from '../exports/ExportDialog.tsx'
import { HouseDialog } from '../house/HouseDialog.tsx'
import { IntakeDialog } from '../intake/IntakeDialog.tsx'
import { PresetsDialog } from '../presets/PresetsDialog.tsx'
import { RecoveryDialog } from '../recovery/RecoveryDialog.tsx'
import { NameSearchDialog } from '../search/NameSearchDialog.tsx'
import { BackgroundDialog } from '../ran-before/BackgroundDialog.tsx'
import { RanSideDialog } from '../ran-before/RanSideDialog.tsx'
import { SeriesDialog } from '../ran-before/SeriesDialog.tsx'
import { UpdateDifferences } from '../ran-before/UpdateDifferences.tsx'
import { WhereRanDialog } from '../ran-before/WhereRanDialog.tsx'
import { WatchDialog } from '../watch/WatchDialog.tsx'
import { isConflict } from '../story/autosave.ts'
import { VocabulariesDialog } from '../tags/VocabulariesDialog.tsx'
import { AboutDialog } from './AboutDialog.tsx'
import { ApprovalDialog } from './ApprovalDialog.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { ChangedDialog } from './ChangedDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { EmbargoDialog } from './EmbargoDialog.tsx'
import { ExportNotes } from './ExportNotes.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { ImportReport } from './ImportReport.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { ReviseDialog } from './ReviseDialog.tsx'
import { WaiverReport } from './WaiverReport.tsx'
import { StoryReport } from './StoryReport.tsx'
import './dialogs.css'
import '../backup/backup.css'

/** The dialog that stands in front of the page, if one does. A conflict goes before everything else. */
export function Dialogs() {
  const { shell, story } = useDesk()
  const dialog = useFrom(shell.store, (state) => state.dialog)
  const conflict = useFrom(story.store, ({ open }) =>
    open && isConflict(open.autosave) ? open.autosave.error.data.current : undefined,
  )
  if (conflict) return <ConflictDialog current={conflict} />
  if (!dialog) return undefined
  switch (dialog.kind) {
    case 'person':
      return <PersonDialog answer={dialog.answer} />
    case 'reason':
      return <ReasonDialog finding={dialog.finding} />
    case 'side-by-side':
      return <SideBySide fingerprint={dialog.fingerprint} />
    case 'approve':
      return <ApproveDialog standing={dialog.standing} />
    case 'approval':
      return <ApprovalDialog />
    case 'history':
      return <HistoryDialog />
    case 'waivers':
      return <WaiverReport />
    case 'recovery':
      return <RecoveryDialog />
    case 'embargo':
      return <EmbargoDialog until={dialog.until} />
    case 'export':
      return <ExportDialog />
    case 'presets':
      return <PresetsDialog />
    case 'changed':
      return <ChangedDialog differences={dialog.differences} />
    case 'intake':
      return <IntakeDialog />
    case 'watched':
      return <WatchDialog />
    case 'import-report':
      return <ImportReport />
    case 'export-notes':
      return <ExportNotes file={dialog.file} notes={dialog.notes} />
    case 'story-report':
      return <StoryReport />
    case 'details':
      return <DetailsDialog />
    case 'revise':
      return <ReviseDialog />
    case 'paste':
      return <PasteDialog />
    case 'name-search':
      return <NameSearchDialog renamed={dialog.name} />
    case 'ran-side':
      return <RanSideDialog origin={dialog.origin} />
    case 'ran-differences':
      return <UpdateDifferences update={dialog.update} />
    case 'where-ran':
      return <WhereRanDialog text={dialog.text} />
    case 'series':
      return <SeriesDialog />
    case 'background':
      return <BackgroundDialog />
    case 'house':
      return <HouseDialog />
    case 'vocabularies':
      return <VocabulariesDialog />
    case 'backup':
      return <BackupDialog />
    case 'restore':
      return <RestoreDialog />
    case 'keys':
      return <KeysDialog />
    case 'about':
      return <AboutDialog />
  }
}
