/** What the page says in its room “recovery”, in English. ICU messages. */
export const recovery = {
  'recovery.title': 'Recovery',
  'recovery.none': 'Nothing of this library was found damaged.',
  'recovery.noneBefore': 'Nothing was found damaged since the library was opened.',
  'recovery.reading': 'Looking at what was found…',
  'recovery.found': 'Found since the library was opened',
  'recovery.earlier': 'Found before',
  'recovery.setAside':
    '{count, plural, one {# damaged file is} other {# damaged files are}} kept in the folder “quarantine” of the library, in {path}. Nothing there is read again; keep it until nothing of it is missed.',
  'recovery.what.story':
    'The other stories are not affected. Read this one, and bring back later words from its history or from a backup.',
  'recovery.what.settings': 'No story is affected. Look at the settings and the house style.',
  'recovery.what.ledger': 'The stories are not affected. Verify now, and write down what it says.',
  'recovery.what.copy': 'No story is affected, and there is nothing to do.',
  'recovery.what.vocabulary': 'The tags of stories are not affected.',
  'recovery.what.other': 'Verify now to see whether everything else is whole.',
  'recovery.open': 'Open the story',
  'recovery.verify': 'Verify Now',
  'recovery.stop': 'Stop',
  'recovery.progress': 'Verifying: {done, number} of {total, number} stories',
  'recovery.whole':
    '{stories, plural, one {# story} other {# stories}} and {entries, plural, one {# ledger entry} other {# ledger entries}}: all whole.',
  'recovery.broken': '{count, plural, one {# thing does} other {# things do}} not fit',
  'recovery.head': 'Head of the ledger (entry {seq}), to be written down elsewhere: {hash}',

  'backup.title': 'Back up the library',
  'backup.what':
    'One file holds it all: stories with their earlier versions, the ledger, settings and vocabularies. The desk goes on meanwhile, and the file is read back before it counts.',
  'backup.start': 'Back Up',
  'backup.writing': 'Writing: {done, number} of {total, number} stories',
  'backup.checking': 'Reading back: {done, number} of {total, number} stories',
  'backup.done': '{count, plural, one {# story is} other {# stories are}} in {file}, read back whole.',
  'backup.lost':
    '{count, plural, one {# file} other {# files}} of the library could not be read and so not backed up; “copydesk verify” names them.',
  'backup.last': 'Last daily backup: {at}.',
  'backup.none': 'There is no daily backup yet. The first is made a minute after the desk has opened.',
  'backup.failed': 'The last daily backup failed. {why}',

  'restore.title': 'Restore from a backup',
  'restore.what':
    'A library is restored while the desk is closed. The backup is verified first, and what is there now is set aside, never deleted.',
  'restore.close': 'Close Copydesk.',
  'restore.run': 'In a terminal, run this with the name of the backup for FILE:',
  'restore.open': 'Open Copydesk again.',
  'restore.where': 'The daily backups are in {folder}.',
} as const
