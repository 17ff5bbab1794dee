import { expect, it } from 'vitest'
import { storyHash as pureHash } from '../../shared/story/canonical.ts'
import { storyOf } from './stories.test-support.ts'
import { storyHash } from './story-hash.ts'

it('hashes a story as the rest of the desk does, whatever it is written in', () => {
  for (const words of ['Two ships came in.', 'Über “alles”, 서울, 😀.', 'A lone surrogate \ud800 stays.']) {
    expect(storyHash(storyOf('harbour1', words))).toBe(pureHash(storyOf('harbour1', words)))
  }
})
