/** The share of a story's sentences that makes it another version of a story (duplicates.md §2, A1). */
export const leastOfUpdate = 0.5
