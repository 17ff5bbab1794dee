/** What the page says of a story's details, in English. */
export const details = {
  'details.open': 'Details…',
  'details.title': 'Story details',
  'details.do': 'Keep',
  'details.shut': 'The story cannot be edited as it stands. These are its details.',
  'details.words': 'Words beside the text',
  'details.use': 'Use and rights',
  'details.edNoteHint': 'To other editors. It is not for publication.',
  'details.urgency.of':
    '{value, select, 1 {1, most urgent} 5 {5, ordinary} 8 {8, least urgent} 9 {9, set by the desk} other {{value}}}',
  'details.embargoedUntil': 'Embargo until',
  'details.zone': 'In the time zone of this machine, {zone}.',
  'details.expiresFirst': 'This is before the embargo ends. Set a later time, or none.',
  'details.provider': 'Provider',
  'details.several': 'Put a semicolon between two names.',
  'details.canceled': 'Killed',
  'details.canceled.what': 'The story is withdrawn and must not be used.',
  'details.withheld': 'Withheld',
  'details.withheld.what': 'Its sender holds the story back for now.',
  'details.corrects': 'Correction',
  'details.corrects.what':
    '{version, plural, =0 {It puts an earlier version right.} other {It puts version # right.}}',
} as const
