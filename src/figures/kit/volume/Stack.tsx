import './volume.css';

/** What a volume in depth is drawn in, and how far each card stands behind the one before it. */
export const STACK = { width: 110, height: 88, across: 9, up: 7, rim: 2 } as const;

/** Outline of a block that reaches through `cards` cards, its front corner at 0, 0. */
export function blockPath(width: number, height: number, cards: number): string {
  const dx = (cards - 1) * STACK.across;
  const dy = (cards - 1) * STACK.up;
  return `M0 0h${width}v${height}h${-width}zM0 0l${dx} ${-dy}h${width}v${height}l${-dx} ${dy}M${width} 0l${dx} ${-dy}`;
}
