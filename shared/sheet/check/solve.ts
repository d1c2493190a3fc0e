/** Which weights make rows of counts add up to given figures? Least squares by elimination; what nothing tells stays undefined. */

/** A weight for each of `width` columns, undefined for columns that are empty or that others determine; undefined without rows. */
export function solve(
  rows: readonly (readonly number[])[],
  figures: readonly number[],
  width: number,
): readonly (number | undefined)[] | undefined {
  if (rows.length === 0 || width === 0) return undefined;
  const matrix = normalEquations(rows, figures, width);
  const pivots = new Map<number, number>();
  const used = new Set<number>();
  for (let col = 0; col < width; col += 1) {
    const pivot = largest(matrix, col, used);
    if (pivot === undefined) continue;
    used.add(pivot);
    pivots.set(col, pivot);
    eliminate(matrix, pivot, col, width);
  }
  // A column that hangs on another (both always change together) has no weight of its own, nor has that other.
  const free = [...Array(width).keys()].filter((col) => !pivots.has(col));
  return [...Array(width).keys()].map((col) => {
    const row = matrix[pivots.get(col) ?? -1];
    if (!row || free.some((other) => Math.abs(row[other] ?? 0) > 1e-7)) return undefined;
    return (row[width] ?? 0) / (row[col] ?? 1);
  });
}

function normalEquations(rows: readonly (readonly number[])[], figures: readonly number[], width: number): number[][] {
  const matrix = Array.from({ length: width }, () => new Array<number>(width + 1).fill(0));
  rows.forEach((x, index) => {
    for (let i = 0; i < width; i += 1) {
      const value = x[i] ?? 0;
      const line = matrix[i];
      if (value === 0 || !line) continue;
      for (let j = 0; j < width; j += 1) line[j] = (line[j] ?? 0) + value * (x[j] ?? 0);
      line[width] = (line[width] ?? 0) + value * (figures[index] ?? 0);
    }
  });
  return matrix;
}

function largest(matrix: readonly (readonly number[])[], col: number, used: ReadonlySet<number>): number | undefined {
  let best: number | undefined;
  let size = 1e-7;
  matrix.forEach((row, index) => {
    const value = Math.abs(row[col] ?? 0);
    if (!used.has(index) && value > size) {
      best = index;
      size = value;
    }
  });
  return best;
}

function eliminate(matrix: readonly number[][], pivot: number, col: number, width: number): void {
  const source = matrix[pivot];
  const lead = source?.[col];
  if (!source || !lead) return;
  matrix.forEach((row, index) => {
    const factor = (row[col] ?? 0) / lead;
    if (index === pivot || factor === 0) return;
    for (let j = 0; j <= width; j += 1) row[j] = (row[j] ?? 0) - factor * (source[j] ?? 0);
    row[col] = 0;
  });
}
