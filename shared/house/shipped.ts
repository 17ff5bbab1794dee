import * as v from 'valibot'
import { type House, houseSchema } from './house.ts'
import britishNewspaper from './houses/british-newspaper.json' with { type: 'json' }
import englishWire from './houses/english-wire.json' with { type: 'json' }
import koreanWire from './houses/korean-wire.json' with { type: 'json' }

/** The houses that come with the app. A desk starts with the two wires. */
export const shippedHouses: readonly House[] = [englishWire, koreanWire, britishNewspaper].map((file) =>
  v.parse(houseSchema, file),
)
export const startingHouses: readonly House[] = shippedHouses.slice(0, 2)
