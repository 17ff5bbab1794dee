/*
 * Korean nouns carry their particles (josa) as endings: 대통령이, 대통령은 and 대통령에게서 name the same man.
 * The list holds the common ones, longest first within a length; the grammar is that of the National
 * Institute of Korean Language's standard dictionary.
 */

const particles: readonly ReadonlySet<string>[] = [
  new Set(),
  new Set(['은', '는', '이', '가', '을', '를', '의', '에', '도', '로', '와', '과', '만', '들']),
  new Set([
    '에서',
    '에게',
    '한테',
    '까지',
    '부터',
    '으로',
    '라고',
    '라며',
    '이나',
    '보다',
    '처럼',
    '마다',
    '조차',
    '밖에',
    '께서',
    '에는',
    '에도',
    '들이',
    '들은',
    '들을',
    '들의',
    '로서',
    '로써',
    '와의',
    '과의',
    '이며',
    '이라',
  ]),
  new Set([
    '에서는',
    '에서도',
    '에게서',
    '에게는',
    '으로는',
    '으로서',
    '으로써',
    '이라고',
    '이라며',
    '이라는',
    '까지는',
    '부터는',
    '들에게',
  ]),
]

/** How many syllables at the end of an eojeol are particle; 0 where none is, or no noun would be left. */
export function particleLength(eojeol: string): number {
  for (let length = 3; length >= 1; length -= 1) {
    // A one-syllable ending is taken only off two syllables or more: 나이 (age) is no particle on 나.
    const least = length === 1 ? 2 : 1
    if (eojeol.length - length < least) continue
    if (particles[length]?.has(eojeol.slice(-length))) return length
  }
  return 0
}

/** Whether this is a particle and nothing else. */
export function isParticle(ending: string): boolean {
  return particles[ending.length]?.has(ending) === true
}
