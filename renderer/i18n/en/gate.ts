/** What the page says in its room “gate”, in English. ICU messages. */
export const gate = {
  'gate.title': 'Gate',
  'gate.approve': 'Approve…',
  'gate.submit': 'Submit',
  'gate.return': 'Return to draft',
  'gate.export': 'Export…',
  'gate.revise': 'Revise…',
  'gate.blocked':
    '{count, plural, one {1 blocker stands. Mend it, or} other {# blockers stand. Mend them, or}}',
  'gate.mend':
    '{count, plural, one {A blocker stands. It has to be mended.} other {# blockers stand. They have to be mended.}}',
  'gate.override': '{count, plural, one {override it with a reason.} other {override each with a reason.}}',
  'gate.ready': 'No blocker stands. Submit it to another pair of eyes, or approve it yourself.',
  'gate.waiting': 'Waiting for approval. No blocker stands.',
  'gate.changed': 'Edited since {by} approved it. It cannot leave until it is approved again.',
  'gate.approvedBy': 'Approved by {by} at {at}.',
  'gate.restsOn': '{count, plural, =0 {What it rests on} one {With # let stand} other {With # let stand}}',
  'gate.lastExport': 'Last exported at {at}: {file}.',
  'gate.spiked': 'Nothing leaves from the spike.',

  'approval.title': 'What the approval rests on',
  'approval.by': 'Approved by',
  'approval.at': 'At',
  'approval.action': 'To',
  'approval.action.publish': 'Publish',
  'approval.action.correct': 'Correct what was published',
  'approval.action.kill': 'Withdraw what was published',
  'approval.ruleset': 'Checks',
  'approval.waived':
    '{count, plural, =0 {Nothing was let stand.} one {# finding was let stand} other {# findings were let stand}}',
  'approval.stood': '{count, plural, one {# more stood and was read} other {# more stood and were read}}',

  'approve.title': 'Approve over {count, plural, one {a blocker} other {# blockers}}',
  'approve.what':
    'Each of these would stand in the published story. Say why it may; the reasons go into the record with your name.',
  'approve.do': 'Override and approve',
  'approve.titleWarnings': 'Approve with {count, plural, one {a warning} other {# warnings}}',
  'approve.doRead': 'Approve',
  'approve.signature': 'Only a lawyer or the head of the desk may sign for this.',
  'approve.warnings': 'Also standing: {count, plural, one {# warning} other {# warnings}}',
  'approve.read':
    '{count, plural, one {I have read this warning and let it stand.} other {I have read these # warnings and let them stand.}}',

  'mend.title': '{count, plural, one {A blocker has} other {# blockers have}} to be mended first',
  'mend.what':
    'No reason lets {count, plural, one {this} other {these}} stand, so the story cannot be approved yet.',
  'mend.goTo': 'Go to it',
  'mend.others':
    '{count, plural, one {Another blocker} other {# other blockers}} can be mended too, or let stand with a reason.',

  'changed.title': 'Not the text that was approved',
  'changed.what': '{by} approved other words. Nothing was exported. This is what differs now:',
  'changed.back': 'Back to the story',
  'changed.approve': 'Approve as it stands…',

  'waivers.title': 'Most waived checks',
  'waivers.what':
    'A check that is let stand again and again is one to mend in the house style, or to talk about.',
  'waivers.reading': 'Reading the ledger…',
  'waivers.none': 'Nobody has let a finding stand yet.',
  'waivers.counts':
    '{times, plural, one {once} other {# times}} · {stories, plural, one {# story} other {# stories}} · {people, plural, one {# person} other {# people}}',
  'waivers.by': '{by}, {at}',
  'waivers.open': 'Open the story',

  'embargo.title': 'Export under embargo',
  'embargo.what': 'The story is not to be published before {until}.',
  'embargo.hint': 'Recorded with the export. The file says it is under embargo where its format can.',
  'embargo.do': 'Export now',
} as const
