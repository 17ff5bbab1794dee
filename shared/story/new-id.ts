import { customAlphabet } from 'nanoid'

const alphabet = '0123456789abcdefghijkmnpqrstuvwxyz'

/** A new story id: 14 characters, lower case, so that it is a file name everywhere. */
export const newStoryId: () => string = customAlphabet(alphabet, 14)

/** A new paragraph id: 8 characters, unique within a story for all purposes. */
export const newParagraphId: () => string = customAlphabet(alphabet, 8)
