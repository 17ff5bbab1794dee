import type { SettingsDocument, StoryDocument } from './documents.ts'
import type { JournalRecord } from './journal-record.ts'

/** The documents that are safe in the journal and not in their files yet. They are read from here. */
export class Unwritten {
  readonly #stories = new Map<string, StoryDocument>()
  readonly #revisions: StoryDocument[] = []
  #settings: SettingsDocument | undefined
  #unnamed = false

  /** How many story files are behind. */
  get size(): number {
    return this.#stories.size
  }

  get settings(): SettingsDocument | undefined {
    return this.#settings
  }

  /** True where the ledger does not name every one of these stories. */
  get unnamed(): boolean {
    return this.#unnamed
  }

  story(id: string): StoryDocument | undefined {
    return this.#stories.get(id)
  }

  /** Every story as it is to be written. */
  stories(): readonly StoryDocument[] {
    return [...this.#stories.values()]
  }

  /** Every revision that the journal alone has, oldest first; the last one of each story among them. */
  revisions(): readonly StoryDocument[] {
    return [...this.#revisions]
  }

  /** Forgets the first `count` revisions: the history has them. */
  kept(count: number): void {
    this.#revisions.splice(0, count)
  }

  /** Takes in what the journal has. */
  add({ stories, settings, entries }: JournalRecord): void {
    const named = new Set(entries.map(({ story }) => story))
    for (const document of stories) {
      this.#stories.set(document.story.id, document)
      this.#revisions.push(document)
      if (!named.has(document.story.id)) this.#unnamed = true
    }
    if (settings) this.#settings = settings
  }

  /** Forgets a document that its file holds now; a later version of it stays. */
  written(document: StoryDocument | SettingsDocument): void {
    if (document === this.#settings) this.#settings = undefined
    else if ('story' in document && this.#stories.get(document.story.id) === document) {
      this.#stories.delete(document.story.id)
    }
    if (this.#stories.size === 0) this.#unnamed = false
  }
}
