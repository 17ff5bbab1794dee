import { ORPCError, implement } from '@orpc/server'
import { deskContract } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok } from '../../shared/result.ts'
import { rebuildArchive, ranBefore, searchArchive, seriesUnder } from './ask-archive.ts'
import { addSamples } from './add-samples.ts'
import { addHouseWord } from './add-house-word.ts'
import { approveStory } from './approve-story.ts'
import { changeSettings } from './change-settings.ts'
import {
  addPickedWatch,
  failedFile,
  failedOf,
  removeWatch,
  settleFailed,
  turnWatch,
} from './change-watches.ts'
import type { Desk } from './context.ts'
import { backUp } from './back-up.ts'
import { bringBack } from './bring-back.ts'
import { createStory } from './create-story.ts'
import type { DeskArchive } from './desk-archive.ts'
import { dryRunRule } from './dry-run-rule.ts'
import { exportHouse } from './export-house.ts'
import { exportStories } from './export-stories.ts'
import { greet } from './greet.ts'
import { confirmBackground, undoBackground } from './house-background.ts'
import { importFiles } from './import-files.ts'
import { inspectAgain, inspectFile, keepHeld } from './inspect-file.ts'
import { importVocabulary, lookAtVocabulary } from './import-vocabulary.ts'
import { listStories } from './list-stories.ts'
import { getVocabulary, listVocabularies } from './list-vocabularies.ts'
import { moveStory } from './move-story.ts'
import { pickFolder } from './pick-folder.ts'
import { previewExport, previewPreset } from './preview-export.ts'
import { removeHouse } from './remove-house.ts'
import { removeVocabulary } from './remove-vocabulary.ts'
import { removePreset, restorePreset } from './remove-preset.ts'
import { recoveryOf, verifyInSteps } from './recovery.ts'
import { reviseStory } from './revise-story.ts'
import { saveHouse } from './save-house.ts'
import { savePagesPreset } from './save-preset.ts'
import { exportRecord } from './story-record.ts'
import { saveImportReport } from './save-import-report.ts'
import { saveStory } from './save-story.ts'
import { slugsToday } from './slugs-today.ts'
import { unwaiveFinding, waiveFinding } from './waive-finding.ts'
import { waiverReport } from './waiver-report.ts'

/** The contract, carried out by the desk's use cases: what every shell serves to its page. */
export function createRouter(desk: Desk, archive: DeskArchive) {
  const core = implement(deskContract)

  /**
   * Carries out a change once, however often it is sent, and turns a refusal into a typed error. A resend is of the same
   * procedure: under another one the same name is another change.
   */
  const change = async <Value>(
    path: readonly string[],
    { mutation }: { readonly mutation: string },
    task: () => Promise<Result<Value, DeskError>>,
  ): Promise<Value> => accepted(await desk.once(`${path.join('.')} ${mutation}`, task))

  return core.router({
    greet: core.greet.handler(() => greet(desk, archive)),
    events: core.events.handler(({ signal }) => desk.events.subscribe('event', { signal })),
    backup: {
      make: core.backup.make.handler(async function* ({ signal }) {
        for await (const step of backUp(desk, signal)) yield accepted(step)
      }),
    },
    settings: {
      change: core.settings.change.handler(({ input, path }) =>
        change(path, input, () => changeSettings(desk, input.change)),
      ),
    },
    stories: {
      list: core.stories.list.handler(({ input }) => listStories(desk.store, input)),
      slugsToday: core.stories.slugsToday.handler(() => slugsToday(desk)),
      open: core.stories.open.handler(async ({ input }) => accepted(await desk.store.get(input.id))),
      create: core.stories.create.handler(({ input, path }) => change(path, input, () => createStory(desk))),
      save: core.stories.save.handler(({ input, path }) => change(path, input, () => saveStory(desk, input))),
      history: core.stories.history.handler(({ input }) => desk.store.history(input.id)),
      revision: core.stories.revision.handler(async ({ input }) =>
        accepted(await desk.store.revision(input.id, input.revision)),
      ),
      record: core.stories.record.handler(async ({ input }) => accepted(await exportRecord(desk, input))),
      bringBack: core.stories.bringBack.handler(({ input, path }) =>
        change(path, input, () => bringBack(desk, input)),
      ),
      move: core.stories.move.handler(({ input, path }) => change(path, input, () => moveStory(desk, input))),
      revise: core.stories.revise.handler(({ input, path }) =>
        change(path, input, () => reviseStory(desk, input)),
      ),
      waive: core.stories.waive.handler(({ input, path }) =>
        change(path, input, () => waiveFinding(desk, input)),
      ),
      unwaive: core.stories.unwaive.handler(({ input, path }) =>
        change(path, input, () => unwaiveFinding(desk, input)),
      ),
      approve: core.stories.approve.handler(({ input, path }) =>
        change(path, input, () => approveStory(desk, input)),
      ),
      previewExport: core.stories.previewExport.handler(async ({ input: { as, ...input } }) =>
        accepted(await previewExport(desk, { ...input, ...as })),
      ),
      export: core.stories.export.handler(async ({ input, path }) => {
        const { as, ...wish } = input
        const { stories, files, reports } = await change(path, input, () =>
          exportStories(desk, { ...wish, ...as, by: desk.store.settings.person }),
        )
        return { stories: [...stories], files: [...files], reports }
      }),
      import: core.stories.import.handler(({ input }) =>
        importFiles(
          desk,
          input.files.map(({ name, data }) => ({
            name,
            size: data.size,
            bytes: async () => ok(new Uint8Array(await data.arrayBuffer())),
          })),
        ),
      ),
      addSamples: core.stories.addSamples.handler(({ input, path }) =>
        change(path, input, () => addSamples(desk)),
      ),
    },
    watch: {
      list: core.watch.list.handler(() => desk.watches.states()),
      add: core.watch.add.handler(({ input, path }) =>
        change(path, input, () => addPickedWatch(desk, input)),
      ),
      turn: core.watch.turn.handler(({ input, path }) => change(path, input, () => turnWatch(desk, input))),
      remove: core.watch.remove.handler(({ input, path }) =>
        change(path, input, () => removeWatch(desk, input)),
      ),
      failed: core.watch.failed.handler(async ({ input }) => accepted(await failedOf(desk, input))),
      failedFile: core.watch.failedFile.handler(async ({ input }) => accepted(await failedFile(desk, input))),
      settle: core.watch.settle.handler(({ input, path }) =>
        change(path, input, () => settleFailed(desk, input)),
      ),
    },
    intake: {
      inspect: core.intake.inspect.handler(async ({ input: { name, data } }) =>
        inspectFile(desk, { name, bytes: new Uint8Array(await data.arrayBuffer()) }),
      ),
      inspectAgain: core.intake.inspectAgain.handler(async ({ input }) =>
        accepted(await inspectAgain(desk, input)),
      ),
      keep: core.intake.keep.handler(({ input, path }) => change(path, input, () => keepHeld(desk, input))),
      saveReport: core.intake.saveReport.handler(({ input, path }) =>
        change(path, input, () => saveImportReport(desk, input)),
      ),
      letGo: core.intake.letGo.handler(({ input }) => {
        for (const held of input.held) desk.held.letGo(held)
      }),
    },
    house: {
      save: core.house.save.handler(({ input, path }) => change(path, input, () => saveHouse(desk, input))),
      remove: core.house.remove.handler(({ input, path }) =>
        change(path, input, () => removeHouse(desk, input)),
      ),
      addWord: core.house.addWord.handler(({ input, path }) =>
        change(path, input, () => addHouseWord(desk, input)),
      ),
      dryRun: core.house.dryRun.handler(({ input, signal }) => dryRunRule(desk, input, signal)),
      export: core.house.export.handler(async ({ input }) => accepted(await exportHouse(desk, input))),
    },
    vocabularies: {
      list: core.vocabularies.list.handler(() => listVocabularies(desk)),
      get: core.vocabularies.get.handler(async ({ input }) => accepted(await getVocabulary(desk, input.id))),
      look: core.vocabularies.look.handler(async ({ input }) =>
        accepted(await lookAtVocabulary(desk, input)),
      ),
      import: core.vocabularies.import.handler(async ({ input, path }) => {
        const { vocabulary, notes } = await change(path, input, () => importVocabulary(desk, input))
        return { vocabulary, notes: [...notes] }
      }),
      remove: core.vocabularies.remove.handler(({ input, path }) =>
        change(path, input, () => removeVocabulary(desk, input)),
      ),
    },
    presets: {
      save: core.presets.save.handler(({ input, path }) =>
        change(path, input, () => savePagesPreset(desk, input)),
      ),
      remove: core.presets.remove.handler(({ input, path }) =>
        change(path, input, () => removePreset(desk, input)),
      ),
      restore: core.presets.restore.handler(({ input, path }) =>
        change(path, input, () => restorePreset(desk, input)),
      ),
      preview: core.presets.preview.handler(async ({ input }) => accepted(await previewPreset(desk, input))),
      pickFolder: core.presets.pickFolder.handler(() => pickFolder(desk)),
    },
    recovery: {
      list: core.recovery.list.handler(() => recoveryOf(desk)),
      verify: core.recovery.verify.handler(({ signal }) => verifyInSteps(desk, archive, signal)),
    },
    reports: {
      waivers: core.reports.waivers.handler(() => waiverReport(desk)),
    },
    archive: {
      search: core.archive.search.handler(async ({ input, signal }) =>
        accepted(await searchArchive(archive, input, signal)),
      ),
      ranBefore: core.archive.ranBefore.handler(async ({ input, signal }) =>
        accepted(await ranBefore(desk, archive, input, signal)),
      ),
      series: core.archive.series.handler(async ({ input }) =>
        accepted(await seriesUnder(archive, input.slugline)),
      ),
      confirmBackground: core.archive.confirmBackground.handler(({ input, path }) =>
        change(path, input, () => confirmBackground(desk, input)),
      ),
      undoBackground: core.archive.undoBackground.handler(({ input, path }) =>
        change(path, input, () => undoBackground(desk, input)),
      ),
      words: core.archive.words.handler(() => {
        const weights = desk.vocabulary.weights()
        return weights ? { slots: Buffer.from(weights.slots).toString('base64') } : {}
      }),
      rebuild: core.archive.rebuild.handler(({ input, path }) =>
        change(path, input, async () => rebuildArchive(archive)),
      ),
    },
  })
}

/** What a use case gave, or its refusal thrown as the contract's error of the same code. */
function accepted<Value>(result: Result<Value, DeskError>): Value {
  if (result.ok) return result.value
  const { code, message, data } = result.error
  throw new ORPCError(code, { defined: true, message, data })
}
