import { useRef } from 'react';
import { maxMagnitude } from '../../core/index.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { Mark } from '../kit/motion/Flow.tsx';
import { turn } from '../kit/motion/flow.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import type { MapFacts, StageFacts } from './flow.ts';
import type { Link } from './rule.ts';
import { CROSSED, LEAVES } from './stages.ts';

const FULL = 100;
const SCORES = bookLayer('dense').channels;

interface HopsProps {
  readonly clock: Clock;
  readonly links: readonly Link[];
  readonly stage: StageFacts | null;
}

/** Errors on their way from a map to the one on its left. */
export function Hops({ clock, links, stage }: HopsProps) {
  const layer = useRef<HTMLSpanElement>(null);
  usePhase(
    clock,
    (phase) => {
      links.forEach((link, index) => {
        const element = layer.current?.children[index] as HTMLElement | undefined;
        const spot = spotAt(link, turn(index, links.length, LEAVES, CROSSED), stage, phase);
        element?.style.setProperty('visibility', spot ? 'visible' : '');
        if (!spot) return;
        const { box, x, y } = spot;
        const across = `calc(${(box + x) * FULL}% + ${box} * var(--hop-gap))`;
        element?.style.setProperty('transform', `translate(${across}, ${y * FULL}%)`);
      });
    },
    [links, stage],
  );
  const moved = ({ stopped, come, go }: Link) => (stopped ? come : go);
  const extent = maxMagnitude(links.map(moved));
  return (
    <span ref={layer} className="flow-hops" aria-hidden="true">
      {links.map((link, index) => (
        <i key={index}>
          <svg aria-hidden="true">
            <Mark value={moved(link)} extent={extent} scale="gradient" />
          </svg>
        </i>
      ))}
    </span>
  );
}

/** Where an error is at a phase: box 0 is its own map, box −1 the one on its left. Null before it leaves and after. */
export function spotAt(
  { start, end, stopped }: Link,
  { from, to }: { readonly from: number; readonly to: number },
  stage: StageFacts | null,
  phase: number,
) {
  if (phase < from || phase >= to) return null;
  const share = eased(shareOf(phase, from, to));
  const first = stage ? middleOf(stage.output.value, start, 0) : { box: 0, x: 0.5, y: -0.5 };
  // A closed gate stands in the gap between the maps; what it throws back falls as far behind it again.
  const last = stopped
    ? { box: -0.5, x: 0.5, y: first.y }
    : middleOf(stage?.input.value ?? null, end, -1);
  const way = stopped ? 1 - Math.abs(2 * share - 1) : share;
  const mix = (axis: 'box' | 'x' | 'y') => first[axis] + (last[axis] - first[axis]) * way;
  return { box: mix('box'), x: mix('x'), y: mix('y') };
}

/** Middle of a cell in shares of its box; the scores are bars side by side. */
function middleOf(map: MapFacts | null, cell: number, box: number) {
  if (!map || map.values.length === SCORES) return { box, x: (cell + 0.5) / SCORES, y: 0.5 };
  const { width, height } = map;
  return { box, x: ((cell % width) + 0.5) / width, y: (Math.floor(cell / width) + 0.5) / height };
}
