import { ok, refused } from '../../result.ts'
import { withinStories } from '../limits.ts'
import type { Reader } from '../reader.ts'
import { ninjsItems } from './items.ts'
import { readItem } from './read-item.ts'

/** Deeper than any item; recursion would not end well on what comes nested without end. */
const deepest = 200

/** Reads ninjs of every major and what is like it; a file may hold a list of items. */
export const readNinjs: Reader = async ({ text, file, now }) => {
  if (depthOf(text) > deepest) {
    return refused({
      code: 'malformed',
      message: `${file} is nested more than ${deepest} deep, as no news item is. Ask for it to be sent again.`,
      korean: `${file}: ${deepest}단보다 깊이 겹쳐 있습니다. 뉴스 항목은 그렇지 않습니다. 다시 보내 달라고 하십시오.`,
    })
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return refused({
      code: 'malformed',
      message: `${file} is broken JSON (${what}). Ask for it to be sent again.`,
      korean: `${file}: 깨진 JSON입니다(${what}). 다시 보내 달라고 하십시오.`,
    })
  }
  const within = withinStories(ninjsItems(parsed) ?? [], file)
  if (!within.ok) return within
  const items = within.value.flatMap((item) => readItem(item, now) ?? [])
  if (items.length === 0) {
    return refused({
      code: 'no-story',
      message: `${file} holds no words of a story: no headline, no text, no description. Check that it is the item itself.`,
      korean: `${file}: 제목도 본문도 설명도 없습니다. 항목 자체인지 확인하십시오.`,
    })
  }
  return ok(items)
}

/** How deep brackets are nested, those in strings not counted. */
function depthOf(text: string): number {
  // Brackets so few cannot be nested so deep, wherever they stand.
  const brackets = text.split('{').length + text.split('[').length - 2
  if (brackets <= deepest) return brackets
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) quoted = !quoted
    // What follows a backslash ends nothing.
    else if (unit === 0x5c) at += 1
    else if (quoted) continue
    else if (unit === 0x5b || unit === 0x7b) most = Math.max(most, (depth += 1))
    else if (unit === 0x5d || unit === 0x7d) depth -= 1
  }
  return most
}
