import { englishCourt } from './english-court.ts'
import { englishDisaster } from './english-disaster.ts'
import { englishEconomy } from './english-economy.ts'
import { englishKorea } from './english-korea.ts'
import { englishPolitics } from './english-politics.ts'
import { englishScience } from './english-science.ts'
import { englishSport } from './english-sport.ts'
import { englishUpdate } from './english-update.ts'
import { koreanDisaster } from './korean-disaster.ts'
import { koreanEconomy } from './korean-economy.ts'
import { koreanNorth } from './korean-north.ts'
import { koreanPolitics } from './korean-politics.ts'
import type { PlantedStory } from './planting.ts'

/** Eight English stories and four Korean, all written for this measure. */
export const plantedStories: readonly PlantedStory[] = [
  englishPolitics,
  englishDisaster,
  englishCourt,
  englishEconomy,
  englishSport,
  englishScience,
  englishKorea,
  englishUpdate,
  koreanPolitics,
  koreanDisaster,
  koreanEconomy,
  koreanNorth,
]
