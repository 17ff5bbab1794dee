import type { Engine } from '../../shared/checks/engine.ts'
import type { Anchor, Finding } from '../../shared/checks/finding.ts'
import type { House } from '../../shared/house/house.ts'
import { houseFor } from '../../shared/house/house-for.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import type { StoryView } from '../../shared/story/view.ts'
import { cleanView, plant, type PlantedPlace, type PlantedStory, type Planting } from './planting.ts'

/** What became of one planting. */
export interface Trial {
  readonly story: string
  readonly planting: Planting
  /** Found where it stands alone in its story. */
  readonly found: boolean
  /** Found among all that could be planted beside one another; undefined where it could not. */
  readonly foundAmongAll: boolean | undefined
  /** What was newly found instead. */
  readonly instead: readonly Finding[]
}

export interface StoryTrials {
  readonly story: PlantedStory
  /** What is said of the story without any error. */
  readonly clean: readonly Finding[]
  readonly trials: readonly Trial[]
}

/** Makes an engine for the houses of a desk. */
export type EngineFor = (houses: readonly House[]) => Engine

/** Plants every error of a story alone, then all of them at once, and looks whether it is found. */
export function tryStory(story: PlantedStory, engineFor: EngineFor): StoryTrials {
  const base = cleanView(story)
  const house = { ...houseFor(startingHouses, base.language), ...story.house }
  const engine = engineFor([house])
  const findingsIn = (view: StoryView): readonly Finding[] => engine.check(view, 'en').findings
  const clean = findingsIn(base)
  const known = new Set(clean.map(({ fingerprint }) => fingerprint))
  const isNew = ({ fingerprint }: Finding): boolean => !known.has(fingerprint)
  const among = plantedTogether(base, story.plantings)
  const all = findingsIn(among.view).filter(isNew)
  const trials = story.plantings.map((planting): Trial => {
    const planted = plant(base, planting)
    if (!planted) throw new Error(`${story.name}: ${nameOf(planting)} finds its words not exactly once.`)
    const fresh = findingsIn(planted.view).filter(isNew)
    const together = among.places.get(planting)
    return {
      story: story.name,
      planting,
      found: isFound(planting, planted.at, planted.view, fresh),
      foundAmongAll: together && isFound(planting, together, among.view, all),
      instead: fresh,
    }
  })
  return { story, clean, trials }
}

/** An error in a line: the check, what was changed, into what. */
export function nameOf({ checks: [check], changes }: Planting): string {
  const said = changes.map((change) => {
    if (change.kind === 'swap') return `“${change.words}” → “${change.by}”`
    if (change.kind === 'add') return `+ “${change.text}”`
    return Object.entries(change.fields)
      .map(([field, value]) => `${field}: “${String(value)}”`)
      .join(', ')
  })
  return `${check}: ${said.join('; ')}`
}

/** All the errors of a story that can stand beside one another: those whose words an earlier one has not changed. */
function plantedTogether(
  base: StoryView,
  plantings: readonly Planting[],
): { readonly view: StoryView; readonly places: ReadonlyMap<Planting, PlantedPlace> } {
  let view = base
  const places = new Map<Planting, PlantedPlace>()
  const fields = new Set<string>()
  for (const planting of plantings) {
    const set = planting.changes.flatMap((change) =>
      change.kind === 'set' ? Object.keys(change.fields) : [],
    )
    // A field holds one error.
    if (set.some((field) => fields.has(field))) continue
    const planted = plant(view, planting)
    if (!planted) continue
    for (const field of set) fields.add(field)
    view = planted.view
    places.set(planting, planted.at)
  }
  for (const [planting, place] of places) if (!stands(place, view)) places.delete(planting)
  return { view, places }
}

function stands(place: PlantedPlace, view: StoryView): boolean {
  if (place.in !== 'body') return true
  const text = view.paragraphs.find(({ id }) => id === place.paragraph)?.text
  return text?.includes(place.words) ?? false
}

function isFound(
  { checks }: Planting,
  place: PlantedPlace,
  view: StoryView,
  findings: readonly Finding[],
): boolean {
  const wanted: readonly string[] = checks
  return findings.some(
    ({ check, at, related }) =>
      wanted.includes(check) && [at, ...related].some((anchor) => touches(anchor, place, view)),
  )
}

function touches(anchor: Anchor, place: PlantedPlace, view: StoryView): boolean {
  if (place.in === 'anywhere') return true
  // What is missing from a field has no place of its own.
  if (anchor.in === 'story') return place.in !== 'body'
  if (anchor.in !== 'body') return anchor.in === place.in
  if (place.in !== 'body' || anchor.paragraph !== place.paragraph) return false
  const text = view.paragraphs.find(({ id }) => id === place.paragraph)?.text ?? ''
  for (let from = text.indexOf(place.words); from >= 0; from = text.indexOf(place.words, from + 1))
    if (anchor.from <= from + place.words.length && from <= anchor.to) return true
  return false
}
