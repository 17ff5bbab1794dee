import { isDefinedError, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Random } from '../../quality/random.ts'
import type { deskContract } from '../../shared/api/contract.ts'
import { makeStory } from '../../bench/make-story.ts'
import { type Content, type Story, contentOf } from '../../shared/story/record.ts'
import { type Memory, acknowledge, acknowledgeRevision } from './memory.ts'

export type Client = ContractRouterClient<typeof deskContract>

/** What is done at once: stories of their own, so that commits share their syncs. */
const atOnce = 4
const person = 'Mina Aldous'

/** Works at a desk as pages do, until the line breaks, and remembers what it is told. */
export async function workAtDesk(client: Client, memory: Memory, random: Random): Promise<void> {
  const free = new Set(memory.stories.keys())
  let isOver = false
  const one = async (): Promise<void> => {
    while (!isOver) {
      try {
        await deed(client, memory, random, free)
      } catch (error) {
        // The desk's own refusals are answers; anything else is the end of the line.
        if (!(error instanceof ORPCError && isDefinedError(error))) isOver = true
        else if (error.code === 'INTERNAL') throw error
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

async function deed(client: Client, memory: Memory, random: Random, free: Set<string>): Promise<void> {
  const lot = random.next()
  if (lot < 0.06) return changeSettings(client, memory, random)
  if (lot < 0.14) return importSome(client, memory, random)
  const id = lot < 0.3 ? undefined : random.pick([...free])
  if (id === undefined) return create(client, memory, random, free)
  free.delete(id)
  try {
    const story = await client.stories.open({ id })
    if (lot < 0.38) await client.stories.history({ id })
    else if (lot < 0.5) await sendOff(client, memory, random, story)
    else await save(client, memory, random, story)
  } finally {
    free.add(id)
  }
}

/** Marks a story as asked to change; the answer clears it. A refusal stored nothing. */
async function change(memory: Memory, { id }: Story, ask: () => Promise<Story>): Promise<Story> {
  const known = memory.stories.get(id)
  if (known) known.isAsked = true
  try {
    const answer = await ask()
    acknowledge(memory, answer)
    return answer
  } catch (error) {
    if (known && error instanceof ORPCError && isDefinedError(error)) known.isAsked = false
    throw error
  }
}

async function create(client: Client, memory: Memory, random: Random, free: Set<string>): Promise<void> {
  memory.areNewAsked = true
  const story = await client.stories.create({ mutation: nameOf(random) })
  acknowledge(memory, story)
  await save(client, memory, random, story)
  free.add(story.id)
}

async function save(client: Client, memory: Memory, random: Random, story: Story): Promise<Story> {
  const content = marked(story, nameOf(random), random)
  const { id, desk } = story
  const ask = () => client.stories.save({ mutation: nameOf(random), id, revision: desk.revision, content })
  return change(memory, story, ask)
}

/** Approves a story, letting stand what stands, and exports it. */
async function sendOff(client: Client, memory: Memory, random: Random, story: Story): Promise<void> {
  const { id, desk } = story
  const mutation = nameOf(random)
  let approved = story
  if (desk.state === 'draft' || desk.state === 'submitted') {
    const target = { id, revision: desk.revision, by: person, role: 'editor' as const }
    approved = await change(memory, story, () => approve(client, { ...target, mutation }))
  }
  await change(memory, approved, async () => {
    const { stories } = await client.stories.export({
      mutation: `${mutation}-out`,
      ids: [id],
      as: { form: { format: 'text' } },
    })
    const [left] = stories
    if (!left) throw new Error('A story left and was not given back.')
    return left
  })
}

type Approval = Parameters<Client['stories']['approve']>[0]

async function approve(client: Client, wish: Omit<Approval, 'overrides' | 'acknowledged'>): Promise<Story> {
  let overrides: { fingerprint: string; reason: string }[] = []
  let acknowledged: string[] = []
  for (let tries = 0; ; tries += 1) {
    try {
      const mutation = `${wish.mutation}-${tries}`
      return await client.stories.approve({ ...wish, mutation, overrides, acknowledged })
    } catch (error) {
      const standing = standingIn(error)
      if (tries === 2 || standing === undefined) throw error
      const all = [...standing]
      overrides = all
        .filter(({ severity }) => severity === 'blocker')
        .map(({ fingerprint }) => ({ fingerprint, reason: 'It is the torture that says so' }))
      acknowledged = [...acknowledged, ...all.map(({ fingerprint }) => fingerprint)]
    }
  }
}

function standingIn(error: unknown): readonly { severity: string; fingerprint: string }[] | undefined {
  const isMet = error instanceof ORPCError && (error.code === 'BLOCKED' || error.code === 'UNREAD_WARNINGS')
  return isMet
    ? (error.data as { standing: readonly { severity: string; fingerprint: string }[] }).standing
    : undefined
}

async function importSome(client: Client, memory: Memory, random: Random): Promise<void> {
  memory.areNewAsked = true
  const files = Array.from({ length: 2 + random.below(5) }, () => {
    const name = nameOf(random)
    return { name: `${name}.txt`, data: new Blob([wireCopy(name, random)]) }
  })
  for await (const { last } of await client.stories.import({ files })) {
    if (last.outcome === 'imported') acknowledgeRevision(memory, last.story.id, last.story.revision)
  }
}

async function changeSettings(client: Client, memory: Memory, random: Random): Promise<void> {
  // One at a time, so that it is known which came last.
  if (memory.askedPerson !== undefined) return
  const name = `Person ${nameOf(random)}`
  memory.askedPerson = name
  const { person: stored } = await client.settings.change({
    mutation: nameOf(random),
    change: { person: name },
  })
  memory.person = stored
  memory.askedPerson = undefined
  memory.acknowledged += 1
}

/** A plain text as a wire would send it, which names itself. */
export function wireCopy(name: string, random: Random): string {
  return makeStory(60, random.below(1e9)).replace(/^Harbor.*$/m, `Harbor round mark ${name}`)
}

function marked(story: Story, name: string, random: Random): Content {
  const paragraphs = 2 + random.below(6)
  return {
    ...contentOf(story),
    headline: `Harbor round mark ${name}`,
    body: {
      type: 'doc',
      content: Array.from({ length: paragraphs }, (_, index) => ({
        type: 'paragraph' as const,
        attrs: { id: `p${index}` },
        content: [
          {
            type: 'text' as const,
            text: `${makeStory(20, random.below(1e9)).split('\n\n')[2] ?? ''} It is of round mark ${name}.`,
          },
        ],
      })),
    },
  }
}

/** A name that no other has. */
export function nameOf(random: Random): string {
  return `m${random.below(2 ** 31).toString(36)}x${random.below(2 ** 31).toString(36)}`
}
