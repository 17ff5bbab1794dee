/** One case to learn from. */
export interface Example {
  readonly inputs: readonly number[]
  /** 1 for a repeat, 0 for none, between for doubtful ones. */
  readonly label: number
  /** How much it counts. */
  readonly weight: number
}

/** What a logistic model has learnt: likelihood = 1 / (1 + exp(-(bias + sum of weights × inputs))). */
export interface Logistic {
  readonly bias: number
  readonly weights: readonly number[]
}

/**
 * Fits a logistic model by Newton's method (iteratively reweighted least squares) with a ridge that keeps weights
 * small. Deterministic; inputs should be of about one size.
 */
export function trainLogistic(examples: readonly Example[], ridge = 1, steps = 25): Logistic {
  const size = (examples[0]?.inputs.length ?? 0) + 1
  let weights = new Float64Array(size)
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(size)
    const curvature = Array.from({ length: size }, () => new Float64Array(size))
    for (const { inputs, label, weight } of examples) {
      let sum = weights[0] ?? 0
      for (let at = 1; at < size; at += 1) sum += (weights[at] ?? 0) * (inputs[at - 1] ?? 0)
      const likely = 1 / (1 + Math.exp(-sum))
      const miss = weight * (label - likely)
      const slope = weight * Math.max(likely * (1 - likely), 1e-6)
      for (let row = 0; row < size; row += 1) {
        const left = row === 0 ? 1 : (inputs[row - 1] ?? 0)
        if (left === 0) continue
        gradient[row] = (gradient[row] ?? 0) + miss * left
        const line = curvature[row]
        if (line) {
          line[0] = (line[0] ?? 0) + slope * left
          for (let column = 1; column <= row; column += 1)
            line[column] = (line[column] ?? 0) + slope * left * (inputs[column - 1] ?? 0)
        }
      }
    }
    for (let row = 0; row < size; row += 1) {
      const strength = row === 0 ? 1e-9 : ridge
      gradient[row] = (gradient[row] ?? 0) - strength * (weights[row] ?? 0)
      const line = curvature[row]
      if (line) line[row] = (line[row] ?? 0) + strength
      for (let column = 0; column < row; column += 1) {
        const other = curvature[column]
        if (other) other[row] = line?.[column] ?? 0
      }
    }
    const move = solved(curvature, gradient)
    let largest = 0
    weights = weights.map((value, at) => {
      largest = Math.max(largest, Math.abs(move[at] ?? 0))
      return value + (move[at] ?? 0)
    })
    if (largest < 1e-6) break
  }
  return { bias: weights[0] ?? 0, weights: [...weights.slice(1)] }
}

/** Solves a system of linear equations by Gaussian elimination with the largest pivot first. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((line, index) => Float64Array.of(...line, right[index] ?? 0))
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row
    const [one, other] = [rows[column], rows[pivot]]
    if (!one || !other) continue
    rows[column] = other
    rows[pivot] = one
    const head = other[column] ?? 0
    if (head === 0) continue
    for (let row = 0; row < size; row += 1) {
      const line = rows[row]
      if (!line || row === column) continue
      const factor = (line[column] ?? 0) / head
      if (factor === 0) continue
      for (let at = column; at <= size; at += 1) line[at] = (line[at] ?? 0) - factor * (other[at] ?? 0)
    }
  }
  return Float64Array.from(rows, (line, index) => (line[size] ?? 0) / (line[index] || 1))
}
