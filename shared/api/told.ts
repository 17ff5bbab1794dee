import * as v from 'valibot'

/** A sentence of the core as it crosses: in English, and in Korean. */
export const toldSchema = v.object({ message: v.string(), korean: v.string() })
