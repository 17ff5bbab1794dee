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
import { englishElection } from './english-election.ts'
import { englishFire } from './english-fire.ts'
import { englishFlood } from './english-flood.ts'
import { englishLaunch } from './english-launch.ts'
import { englishMerger } from './english-merger.ts'
import { englishRates } from './english-rates.ts'
import { englishStrike } from './english-strike.ts'
import { koreanCourt } from './korean-court.ts'
import { koreanFactory } from './korean-factory.ts'
import { koreanSummit } from './korean-summit.ts'
import { koreanTyphoon } from './korean-typhoon.ts'
import type { PlantedStory } from './planting.ts'

/**
 * Fifteen English stories and eight Korean, all written for this measure: the last eleven, at three times, by one who
 * knew the definitions; what they showed to be missed was mended afterwards.
 */
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
  englishFire,
  englishRates,
  englishElection,
  englishLaunch,
  englishMerger,
  englishFlood,
  englishStrike,
  koreanCourt,
  koreanTyphoon,
  koreanSummit,
  koreanFactory,
]
