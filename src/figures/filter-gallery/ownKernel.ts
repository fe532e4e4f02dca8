/** Square weights at another odd size: what lies around the middle stays, new cells are 0. */
export function embed(cells: readonly number[], side: number): readonly number[] {
  const before = Math.sqrt(cells.length);
  const shift = (before - side) / 2;
  return Array.from({ length: side * side }, (_, index) => {
    const row = Math.floor(index / side) + shift;
    const col = (index % side) + shift;
    const inside = row >= 0 && row < before && col >= 0 && col < before;
    return inside ? cells[row * before + col] : 0;
  });
}
