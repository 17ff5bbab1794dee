import type { DesktopBridge } from '../../shared/api/bridge.ts'
import type { StoryDesk } from './story-desk.ts'

/** Sees that no keystroke is left behind when the page is hidden, closed or left. */
export function keepOnLeaving(story: StoryDesk, bridge: DesktopBridge | undefined): void {
  bridge?.beforeClose(async () => {
    await story.settle()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void story.settle()
  })
  window.addEventListener('beforeunload', (event) => {
    if (!story.isUnsaved()) return
    void story.settle()
    // The browser asks whether to leave; by the time a person has read the question the words are stored.
    if (!bridge) event.preventDefault()
  })
}
