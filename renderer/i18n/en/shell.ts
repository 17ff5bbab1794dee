/** What the page says in its room “shell”, in English. ICU messages. */
export const shell = {
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.continue': 'Continue',
  'action.dismiss': 'Dismiss',
  'action.undo': 'Undo',

  'core.waiting': 'Waiting for the desk to answer…',

  'menu.title': 'Menu',

  number: '{count, number}',

  'about.what':
    'The wire desk’s editor. It flags repeated passages as you type, and lets nothing leave unless the exact text was approved.',
  'about.version': 'Version',
  'about.edition': 'Edition',
  'about.library': 'Library',

  'edition.desktop': 'Desktop',
  'edition.browser': 'Browser, served on this machine only',
  'edition.command-line': 'Command line',

  'theme.dark': 'Dark.',
  'theme.light': 'Light.',
  'theme.system': 'Light or dark, as the system is.',

  'person.title': 'Who is at the desk?',
  'person.name': 'Your name',
  'person.why': 'It goes into the record beside what you submit, approve and let stand.',

  'role.title': 'You act as',
  'role.editor': 'Editor',
  'role.desk-head': 'Head of the desk',
  'role.legal': 'Lawyer',
  'role.why':
    'Legal flags are signed for by a lawyer or the head of the desk. It goes into the record beside your name.',

  'keys.title': 'Keys',
  'keys.finding': 'A chosen finding',
  'keys.digit': 'Do what its button says',
  'keys.digitInText': 'The same, while writing',

  'save.saved': 'Saved {at}',
  'save.saving': 'Saving…',
  'save.editing': 'Editing…',
  'save.refused': 'Not saved',
  'save.readOnly': 'Library is read-only',
  'save.offline': 'Connection lost',
  'save.offlineKeeping': 'Connection lost, keeping your words',

  'foot.backup': 'Backed up {at}',
  'foot.backupFailed': 'Daily backup failed',
  'foot.kept': '{count, plural, one {# story kept} other {# stories kept}}',
  'foot.checked': 'Checked {at} in {took} ms',
  'foot.damaged': '{count, plural, one {# thing was} other {# things were}} found damaged',
  'foot.safe': 'Library folder safe on disk',
  'foot.readOnly': 'The library cannot be written',

  'palette.title': 'Find',
  'palette.hint': 'Find a story or a command',
  'palette.results': 'Found',
  'palette.stories': 'Stories',
  'palette.commands': 'Commands',
  'palette.searches': 'Saved searches',
  'palette.searchAll': 'Search every story for “{text}”',
  'palette.none': 'Nothing has these letters.',

  // A sentence of the core, which says each in both languages.
  told: '{message}',

  'error.archiveFailed':
    'The archive could not answer. Your stories are safe: it is made of them and can be made again (Library, Rebuild the archive).',
  'error.internal': 'Something went wrong inside the desk. Your words are still on the screen. {incident}',
} as const
