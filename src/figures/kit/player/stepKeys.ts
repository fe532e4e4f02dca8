import { createContext, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import type { StepPlayer } from './useStepPlayer.ts';

/** The player while its steps go by beats: then the arrow keys on the drawing walk beat by beat. */
export const BeatWalk = createContext<Pick<StepPlayer, 'next' | 'back'> | null>(null);

export type Asked = 'play' | 'next' | 'back';

/** What has a use of its own for Space, and for the arrow keys. */
const PRESSED = 'input, textarea, select, button, summary, a[href], dialog, .numbers';
const WALKED =
  'input:not([type=checkbox]), textarea, select, [role=slider], dialog, .numbers, .menu-list';

/** What a key asks of the player, wherever in the figure the focus is, but for what uses that key itself. */
export function askedBy(event: KeyboardEvent | ReactKeyboardEvent): Asked | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const within = (selector: string) =>
    event.target instanceof Element && event.target.closest(selector) !== null;
  if (event.key === ' ') return within(PRESSED) ? null : 'play';
  if (event.key === 'ArrowRight') return within(WALKED) ? null : 'next';
  if (event.key === 'ArrowLeft') return within(WALKED) ? null : 'back';
  return null;
}
