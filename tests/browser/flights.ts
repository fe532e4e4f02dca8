/** In the page: how far, at most, the nine lifted numbers of a 3×3 kernel stand from the middles of its cells. */
export function farthestChip(): number {
  const kernel = document.querySelector('svg[data-panel=kernel]') as Element;
  const box = kernel.getBoundingClientRect();
  const chips = [...document.querySelectorAll('.flight')].slice(0, 9);
  const offs = chips.map((chip, index) => {
    const { left, top, width, height } = chip.getBoundingClientRect();
    const x = box.left + (((index % 3) + 0.5) / 3) * box.width;
    const y = box.top + ((Math.floor(index / 3) + 0.5) / 3) * box.height;
    return Math.hypot(left + width / 2 - x, top + height / 2 - y);
  });
  return Math.max(...offs);
}
