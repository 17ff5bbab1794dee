import type { CommandId, When } from '../../shared/commands/table.ts'
import { commandSpec } from '../../shared/commands/table.ts'
import { isEditable } from '../../shared/story/states.ts'
import type { PageDesk } from '../desk.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { divideByWaivers } from '../../shared/checks/standing.ts'
import { arranged } from '../findings/arrangement.ts'
import { goToAnchor } from '../findings/finding-actions.ts'
import { neighbour } from '../findings/walk.ts'
import { importPasted } from '../library/paste.ts'
import { showColumn, toggleColumn } from '../shell/columns.ts'
import { pickFiles } from '../library/pick-files.ts'
import { searchFilters, focusSearchBox, searchBox } from '../search/search-places.ts'
import { isSearch } from '../search/search.ts'
import { actOnCard, cardAtHand } from '../ran-before/ran-actions.ts'
import { neighbourCard } from '../ran-before/cards.ts'
import { standingCards } from '../ran-before/use-ran-before.ts'
import { pickVocabulary } from '../tags/pick-vocabulary.ts'
import { isOffered } from './offered.ts'
import { goToPane, movePane } from './panes.ts'

/** Does what a command of the table says. A command that cannot be chosen now does nothing. */
export function runCommand(id: CommandId, desk: PageDesk): void {
  if (isPossible(commandSpec(id).when, desk)) actions[id](desk)
}

/** Whether a command can be chosen now. */
export function isPossible(when: When, desk: PageDesk): boolean {
  const { library, story, findings, editor } = desk
  const { open } = story.store.getState()
  switch (when) {
    case 'always':
      return true
    case 'searching':
      return isSearch(library.store.getState().search)
    case 'stories-chosen':
      return library.store.getState().chosen.length > 0
    case 'story-open':
      return open !== undefined
    case 'story-editable':
      return open !== undefined && isEditable(open.story.desk.state)
    case 'finding-chosen':
      return findings.store.getState().chosen !== undefined || cardAtHand(desk) !== undefined
    case 'text-focused':
      return open !== undefined && isEditable(open.story.desk.state) && editor.current !== null
  }
}

/** The table's ids are closed; one that comes from a shell's menu is checked. */
export function isCommandId(id: string): id is CommandId {
  return id in actions
}

const actions: Readonly<Record<CommandId, (desk: PageDesk) => void>> = {
  'story.new': (desk) => void newStory(desk),
  'story.import': (desk) => void pickFiles().then((files) => desk.intake.take(files)),
  'story.import-folder': (desk) => void pickFiles({ folder: true }).then((files) => desk.intake.take(files)),
  'library.watched': ({ shell }) => shell.ask({ kind: 'watched' }),
  'story.paste': (desk) => void importPasted(desk),
  'story.save': ({ story }) => void story.settle(),
  'story.export': (desk) => {
    const { shell, story, say } = desk
    const stored = story.store.getState().open?.story
    if (stored && !isOffered('story.export', stored)) {
      shell.tell({ tone: 'trouble', text: say('export.notApproved') })
      return
    }
    if (stored) void desk.exports.start([stored.id])
  },
  'library.export': ({ exports, library }) => void exports.start(library.store.getState().chosen),
  'export.presets': ({ shell }) => shell.ask({ kind: 'presets' }),

  'edit.undo': ({ editor }) => void editor.current?.undo(),
  'edit.redo': ({ editor }) => void editor.current?.redo(),
  'edit.bold': ({ editor }) => editor.current?.toggle('strong'),
  'edit.italic': ({ editor }) => editor.current?.toggle('em'),
  'edit.crosshead': ({ editor }) => editor.current?.toggle('crosshead'),

  'view.library': (desk) => toggleColumn(desk, 'library'),
  'view.findings': (desk) => toggleColumn(desk, 'findings'),
  'view.findings-order': ({ findings }) => {
    const { order } = findings.store.getState().arrangement
    findings.arrange({ order: order === 'grade' ? 'story' : 'grade' })
  },
  'view.findings-all': ({ findings }) => findings.arrange({ hidden: new Set(), kind: undefined }),
  'view.grammar': ({ session, shell, say }) => {
    const grammar = !(session.store.getState().settings.grammar ?? false)
    void session.change({ grammar })
    shell.tell({ tone: 'done', text: say(grammar ? 'grammar.on' : 'grammar.off') })
  },
  'view.theme': ({ session, shell, say }) => {
    const { theme } = session.store.getState().settings
    const next = { system: 'light', light: 'dark', dark: 'system' } as const
    void session.change({ theme: next[theme] })
    // A step from the system's choice to the same one changes nothing that could be seen.
    shell.tell({ tone: 'done', text: say(`theme.${next[theme]}`) })
  },
  'view.language': (desk) => void desk.session.change({ locale: desk.locale() === 'en' ? 'ko' : 'en' }),

  'search.focus': focusSearch,
  'search.filters': (desk) => {
    const { unfolded } = desk.library.store.getState()
    const isHidden = !document.querySelector(searchBox)?.checkVisibility()
    showColumn(desk, 'library', true)
    desk.library.unfold(isHidden || !unfolded)
    if (isHidden || !unfolded)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(searchFilters)?.focus())
    else focusSearch(desk)
  },
  'search.clear': (desk) => {
    void desk.library.clear()
    focusSearch(desk)
  },
  'search.save': ({ shell }) => shell.ask({ kind: 'name-search' }),
  'house.style': ({ shell }) => shell.ask({ kind: 'house' }),
  'library.vocabularies': ({ shell }) => shell.ask({ kind: 'vocabularies' }),
  'library.import-vocabulary': (desk) => void pickVocabulary(desk),
  'library.backup': ({ shell }) => shell.ask({ kind: 'backup' }),
  'library.restore': ({ shell }) => shell.ask({ kind: 'restore' }),
  'library.recovery': ({ shell }) => shell.ask({ kind: 'recovery' }),
  'library.rebuild': ({ searches }) => void searches.rebuild(),

  'story.submit': ({ gate }) => void gate.submit(),
  'story.approve': ({ gate }) => void gate.approveOrAsk(),
  'story.return': ({ gate }) => void gate.return(),
  'story.revise': ({ shell }) => shell.ask({ kind: 'revise' }),
  'find.open': ({ find }) => find.open(),
  'find.next': ({ find }) => find.step(1),
  'find.previous': ({ find }) => find.step(-1),
  'story.details': ({ shell }) => shell.ask({ kind: 'details' }),
  'story.spike': ({ gate }) => void gate.spike(),
  'story.unspike': ({ gate }) => void gate.unspike(),
  'story.tag': ({ shell }) => shell.openTagging('subjects'),
  'story.tag-keyword': ({ shell }) => shell.openTagging('keywords'),
  'story.tag-place': ({ shell }) => shell.openTagging('places'),
  'story.tag-person': ({ shell }) => shell.openTagging('people'),
  'story.tag-organisation': ({ shell }) => shell.openTagging('organisations'),
  'story.history': ({ shell, story }) => {
    if (story.store.getState().open) shell.ask({ kind: 'history' })
  },
  'story.record': ({ gate }) => void gate.exportRecord(),
  'story.approval': ({ shell, story }) => {
    if (story.store.getState().open?.story.desk.approval) shell.ask({ kind: 'approval' })
  },
  'story.waivers': ({ shell }) => shell.ask({ kind: 'waivers' }),
  'story.report': ({ shell }) => shell.ask({ kind: 'story-report' }),
  'story.series': ({ shell }) => shell.ask({ kind: 'series' }),
  'story.background': ({ shell }) => shell.ask({ kind: 'background' }),

  'go.palette': ({ shell }) => shell.openPalette(true),
  'go.next-pane': () => movePane(1),
  'go.previous-pane': () => movePane(-1),
  'go.next-story': (desk) => openNeighbour(desk, 1),
  'go.previous-story': (desk) => openNeighbour(desk, -1),
  'go.next-finding': (desk) => chooseNeighbour(desk, 1),
  'go.previous-finding': (desk) => chooseNeighbour(desk, -1),
  'go.other-place': (desk) => {
    const { findings, editor } = desk
    const card = cardAtHand(desk)
    if (card) {
      actOnCard(desk, card, 'open')
      return
    }
    const { chosen, standing } = findings.store.getState()
    const other = standing.find(({ fingerprint }) => fingerprint === chosen)?.related[0]
    if (other) goToAnchor(other, editor)
  },
  'go.side-by-side': (desk) => {
    const { findings, shell } = desk
    const card = cardAtHand(desk)
    if (card) {
      actOnCard(desk, card, 'side')
      return
    }
    const { chosen, standing } = findings.store.getState()
    const finding = standing.find(({ fingerprint }) => fingerprint === chosen)
    if (finding?.repeat) shell.ask({ kind: 'side-by-side', fingerprint: finding.fingerprint })
  },

  'go.next-passage': (desk) => choosePassage(desk, 1),
  'go.previous-passage': (desk) => choosePassage(desk, -1),
  'go.where-ran': ({ shell, editor }) =>
    shell.ask({ kind: 'where-ran', text: editor.current?.selectedText().trim() ?? '' }),

  'help.keys': ({ shell }) => shell.ask({ kind: 'keys' }),
  'help.about': ({ shell }) => shell.ask({ kind: 'about' }),
}

function focusSearch(desk: PageDesk): void {
  showColumn(desk, 'library', true)
  requestAnimationFrame(focusSearchBox)
}

async function newStory({ story, library, gate }: PageDesk): Promise<void> {
  const made = await story.create()
  if (!made.ok) {
    gate.trouble(made.error)
    return
  }
  // The new story is nothing that was looked for.
  await library.clear()
  await library.show('draft')
  document.querySelector<HTMLElement>('[data-field="slugline"]')?.focus()
}

/** Opens the story below or above the open one in the list, or the one the keyboard stands on. */
function openNeighbour({ library, story, gate }: PageDesk, step: 1 | -1): void {
  const { cursor } = library.store.getState()
  const here = library.row(cursor)
  const open = story.store.getState().open?.story.id
  library.moveCursor(here?.id === open ? cursor + step : cursor)
  const row = library.row(library.store.getState().cursor)
  if (!row || row.id === open) return
  void story.open(row.id).then((answer) => {
    if (!answer.ok) gate.trouble(answer.error)
  })
}

/** What F8 goes through: what the panel shows, but for what someone let stand. */
function walkOf({ story, findings }: PageDesk): readonly Finding[] {
  const { standing, chosen, arrangement } = findings.store.getState()
  const shown = arranged(standing, arrangement)
  // One that is filtered away was chosen in the text: the walk goes on from there, as the story reads.
  const isShown = chosen === undefined || shown.some(({ fingerprint }) => fingerprint === chosen)
  const { waivers = [] } = story.store.getState().open?.story.desk ?? {}
  return divideByWaivers(isShown ? shown : standing, waivers).standing
}

/** Chooses the next finding and shows its place; the keyboard stays in the text or goes to the list. */
function chooseNeighbour(desk: PageDesk, step: 1 | -1): void {
  const { findings, editor } = desk
  const { chosen } = findings.store.getState()
  if (!editor.focused) showColumn(desk, 'findings', true)
  if (chosen === undefined && editor.focused && editor.current) {
    if (step === 1) editor.current.nextFinding()
    else editor.current.previousFinding()
    return
  }
  const next = neighbour(walkOf(desk), chosen, step, findings.trail())
  if (!next) return
  findings.choose(next.fingerprint)
  if (editor.focused) goToAnchor(next.at, editor)
  else requestAnimationFrame(() => goToPane('findings'))
}

/** Chooses the next passage that ran before, and goes to it where the keyboard is in the text. */
function choosePassage(desk: PageDesk, step: 1 | -1): void {
  const { ranBefore, editor } = desk
  const state = ranBefore.store.getState()
  const next = neighbourCard(standingCards(state), state.chosen, step)
  if (!next) return
  if (editor.focused) editor.current?.goToPassage(next.id)
  else {
    showColumn(desk, 'findings', true)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-ran-list]')?.focus())
  }
  ranBefore.choose(next.id)
}
