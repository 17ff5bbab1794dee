/** A story that has some of the keys asked for. */
export interface Candidate {
  readonly story: number
  /** Nats: how much the keys it has tell, all together. */
  readonly score: number
}

/** Adds up what stories score, and gives the best. Made once and used for lookup after lookup. */
export interface Ranking {
  begin(): void
  add(story: number, score: number): void
  /** The `most` best, best first; of equals the newest story. */
  best(most: number): readonly Candidate[]
}

/** A ranking of nothing. */
export function createRanking(): Ranking {
  return new HashedRanking()
}

/** Scores in an open-addressed table, emptied by touching only what was filled. */
class HashedRanking implements Ranking {
  #story = new Uint32Array(1024)
  #score = new Float64Array(1024)
  #isFilled = new Uint8Array(1024)
  #filled = new Uint32Array(512)
  #count = 0

  begin(): void {
    for (let index = 0; index < this.#count; index += 1) this.#isFilled[this.#filled[index] ?? 0] = 0
    this.#count = 0
  }

  add(story: number, score: number): void {
    if (this.#count === this.#filled.length) this.#grow()
    const slot = this.#slotOf(story)
    if (this.#isFilled[slot] === 1) {
      this.#score[slot] = (this.#score[slot] ?? 0) + score
      return
    }
    this.#isFilled[slot] = 1
    this.#story[slot] = story
    this.#score[slot] = score
    this.#filled[this.#count] = slot
    this.#count += 1
  }

  #slotOf(story: number): number {
    const mask = this.#story.length - 1
    let slot = (Math.imul(story, 0x9e3779b1) >>> 8) & mask
    while (this.#isFilled[slot] === 1 && this.#story[slot] !== story) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const old = Array.from(this.#filled.subarray(0, this.#count), (slot) => ({
      story: this.#story[slot] ?? 0,
      score: this.#score[slot] ?? 0,
    }))
    const size = this.#story.length * 2
    this.#story = new Uint32Array(size)
    this.#score = new Float64Array(size)
    this.#isFilled = new Uint8Array(size)
    this.#filled = new Uint32Array(size / 2)
    this.#count = 0
    for (const { story, score } of old) this.add(story, score)
  }

  best(most: number): readonly Candidate[] {
    const kept: Candidate[] = []
    for (let index = 0; index < this.#count; index += 1) {
      const slot = this.#filled[index] ?? 0
      const score = this.#score[slot] ?? 0
      const worst = kept[most - 1]
      if (worst !== undefined && score < worst.score) continue
      const candidate = { story: this.#story[slot] ?? 0, score }
      if (worst !== undefined && score === worst.score && candidate.story < worst.story) continue
      let at = kept.length
      while (at > 0 && isBetter(candidate, kept[at - 1])) at -= 1
      kept.splice(at, 0, candidate)
      if (kept.length > most) kept.pop()
    }
    return kept
  }
}

function isBetter(one: Candidate, other: Candidate | undefined): boolean {
  if (other === undefined) return true
  return one.score > other.score || (one.score === other.score && one.story > other.story)
}
