import { tryToOpen } from './library.test-support.ts'
import { saving, storyOf } from './stories.test-support.ts'

/* Opens the library it is given, tries to store a story, and says as JSON what came of it. */

const opened = await tryToOpen(process.argv[2] ?? '')
if (opened.ok) {
  const { writable, summaries } = opened.value
  const stories = summaries.size
  const commit = await opened.value.commit(saving([storyOf('opener1', 'One.')]))
  await opened.value.close()
  console.log(
    JSON.stringify({ opened: true, writable, stories, commit: commit.ok ? 'ok' : commit.error.code }),
  )
} else {
  const { code, message } = opened.error
  console.log(JSON.stringify({ opened: false, code, message }))
}
