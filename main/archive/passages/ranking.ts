/** A story that has some of the keys asked for. */
export interface Candidate {
  readonly story: number
  /** Nats: how much the keys it has tell, all together. */
  readonly score: number
}

/** Adds up what stories score, and gives the best. Made once and used for lookup after lookup. */
export interface Ranking {
  /** The best score so far, as they were added. */
  readonly highest: number
  begin(): void
  add(story: number, score: number): void
  /** After all were added: drops the stories that score less than `least`, and adds to the others what `more` tells of them. */
  review(least: number, more: (story: number) => number): void
  /** The `most` best, best first; of equals the newest story. */
  best(most: number): readonly Candidate[]
}

/** A ranking of nothing. */
export function createRanking(): Ranking {
  return new HashedRanking()
}

/** Scores in the order in which stories came, found through an open-addressed table that is never emptied. */
class HashedRanking implements Ranking {
  #story = new Uint32Array(512)
  #score = new Float64Array(512)
  #count = 0
  highest = 0
  /** Of a slot, its story's place, and the round in which it was put there: of another round, it is free. */
  #place = new Uint32Array(1024)
  #round = new Uint32Array(1024)
  #now = 0
  #bestPlace = new Uint32Array(16)

  begin(): void {
    this.#count = 0
    this.highest = 0
    this.#now += 1
    if (this.#now <= 0xffff_ffff) return
    this.#round.fill(0)
    this.#now = 1
  }

  add(story: number, score: number): void {
    const mask = this.#place.length - 1
    let slot = (Math.imul(story, 0x9e3779b1) >>> 8) & mask
    while (this.#round[slot] === this.#now) {
      const place = this.#place[slot] ?? 0
      if (this.#story[place] === story) {
        const sum = (this.#score[place] ?? 0) + score
        this.#score[place] = sum
        if (sum > this.highest) this.highest = sum
        return
      }
      slot = (slot + 1) & mask
    }
    if (this.#count === this.#story.length) {
      this.#grow()
      this.add(story, score)
      return
    }
    this.#round[slot] = this.#now
    this.#place[slot] = this.#count
    this.#story[this.#count] = story
    this.#score[this.#count] = score
    if (score > this.highest) this.highest = score
    this.#count += 1
  }

  #grow(): void {
    const [stories, scores] = [this.#story, this.#score]
    const size = stories.length * 2
    this.#story = new Uint32Array(size)
    this.#score = new Float64Array(size)
    this.#place = new Uint32Array(size * 2)
    this.#round = new Uint32Array(size * 2)
    this.#count = 0
    for (let place = 0; place < stories.length; place += 1) this.add(stories[place] ?? 0, scores[place] ?? 0)
  }

  review(least: number, more: (story: number) => number): void {
    let kept = 0
    for (let place = 0; place < this.#count; place += 1) {
      const score = this.#score[place] ?? 0
      if (score < least) continue
      const story = this.#story[place] ?? 0
      this.#story[kept] = story
      this.#score[kept] = score + more(story)
      kept += 1
    }
    this.#count = kept
  }

  best(most: number): readonly Candidate[] {
    if (most > this.#bestPlace.length) this.#bestPlace = new Uint32Array(most)
    const kept = this.#bestPlace
    let end = 0
    for (let place = 0; place < this.#count; place += 1) {
      if (end === most && !this.#isBetter(place, kept[end - 1] ?? 0)) continue
      let at = end === most ? end - 1 : end
      for (; at > 0 && this.#isBetter(place, kept[at - 1] ?? 0); at -= 1) kept[at] = kept[at - 1] ?? 0
      kept[at] = place
      if (end < most) end += 1
    }
    const best: Candidate[] = []
    for (let at = 0; at < end; at += 1) {
      const place = kept[at] ?? 0
      best.push({ story: this.#story[place] ?? 0, score: this.#score[place] ?? 0 })
    }
    return best
  }

  #isBetter(one: number, other: number): boolean {
    const difference = (this.#score[one] ?? 0) - (this.#score[other] ?? 0)
    return difference > 0 || (difference === 0 && (this.#story[one] ?? 0) > (this.#story[other] ?? 0))
  }
}
