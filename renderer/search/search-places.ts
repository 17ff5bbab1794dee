/** The box that words are typed in, for the command that goes there. */
export const searchBox = '[data-search-box]'

/** The filters, which take the keyboard as a whole where they are unfolded: Tab goes on to the first. */
export const searchFilters = '.search-filters'

/** Gives the search box the keyboard, with what it says selected: to type is to look for something else. */
export function focusSearchBox(): void {
  const box = document.querySelector<HTMLInputElement>(searchBox)
  box?.focus()
  box?.select()
}
