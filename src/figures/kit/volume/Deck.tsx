import { type CSSProperties, type ReactNode, useRef } from 'react';
import type { Clock } from '../motion/clock.ts';
import { useNumbers, usePhase } from '../motion/useTween.ts';
import { turnedAt } from './turns.ts';

interface DeckProps {
  readonly clock: Clock;
  readonly name: string;
  readonly count: number;
  /** The card that is seen whole. */
  readonly front: number;
  /** In a step that is told, each card comes to the front in turn. */
  readonly turns?: boolean;
  readonly children: (card: number) => ReactNode;
}

/**
 * The sheets of a volume as cards: the front one large and whole, of the others the upper edges. Turning brings
 * the next one to the front, and the front one behind all others.
 */
export function Deck({ clock, name, count, front, turns = false, children }: DeckProps) {
  const deck = useRef<HTMLDivElement>(null);
  const draw = (turned: number) => {
    [...(deck.current?.children ?? [])].forEach((card, index) => {
      Object.assign((card as HTMLElement).style, placeOf(index - turned, count));
    });
  };
  useNumbers([front], { clock, scene: count, draw: ([now]) => draw(now) }, [count]);
  usePhase(
    clock,
    (phase) => {
      if (turns && clock.told()) draw(phase < 1 ? turnedAt(phase, front, count) : front);
    },
    [turns, front, count],
  );
  return (
    <div ref={deck} className={`deck deck-${name}`} style={{ '--cards': count } as CSSProperties}>
      {Array.from({ length: count }, (_, card) => (
        <div key={card} className="deck-card" style={placeOf(card - front, count)}>
          {children(card)}
        </div>
      ))}
    </div>
  );
}

/** How far a card that goes behind the others moves aside, in percent of its width. */
const ASIDE = 12;

/** Where the card stands that is so many places behind the front one. */
function placeOf(behind: number, count: number) {
  const place = ((behind % count) + count) % count;
  // On its way from the front to the back: first away to the left, then in behind the others.
  const leaving = place > count - 1 ? count - place : 0;
  const depth = leaving > 0 ? (leaving < 0.5 ? 0 : count - 1) : place;
  const aside = leaving > 0 && leaving < 0.5 ? -leaving : 0;
  return {
    transform: `translate(calc(${depth} * var(--deck-x) + ${aside * ASIDE}%), calc(${-depth} * var(--deck-y)))`,
    zIndex: String(Math.round((count - depth) * 10)),
    // It is gone for most of its way: two cards that shine through each other cannot be read.
    opacity: leaving > 0 ? String(Math.max(0, 4 * Math.abs(leaving - 0.5) - 1)) : '1',
  };
}
