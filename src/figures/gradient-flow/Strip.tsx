import { memo, useMemo } from 'react';
import type { SetAction } from '../kit/contract.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { useAfterwards } from '../kit/motion/useAfterwards.ts';
import { Hops } from './Hops.tsx';
import { onward, type StripHops, stripHops } from './hops.ts';
import type { Derived } from './model.ts';
import { STRIP, type StageId, type State } from './state.ts';
import type { Labels } from './text.ts';

interface StripProps {
  readonly tiles: Derived['tiles'];
  readonly stage: StageId;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly dispatch: (action: SetAction<State>) => void;
}

/** So many tiles stand in the first line where the strip is broken in two. */
const LINE = 7;

export const Strip = memo(function Strip({ tiles, stage, labels, clock, dispatch }: StripProps) {
  const moving = useAfterwards(useMemo(() => ({ tiles, stage }), [tiles, stage]));
  const hops = useMemo(() => moving && stripHops(moving.tiles, moving.stage), [moving]);
  return (
    <div className="flow-strip">
      {STRIP.map((id, index) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className="flow-tile"
          aria-pressed={id === stage}
          title={labels.stages[id]}
          onClick={() => dispatch({ type: 'set', patch: { stage: id } })}
        >
          <b>{labels.short[id]}</b>
          <Maps tile={tiles[index]} />
          {hops && <Over clock={clock} hops={hops[index]} />}
          {hops && index === LINE - 1 && <Over clock={clock} hops={onward(hops[LINE])} broken />}
        </button>
      ))}
    </div>
  );
});

interface OverProps {
  readonly clock: Clock;
  readonly hops: StripHops;
  /** What leaves the second line at its left comes in at the right of the first, and the other way about. */
  readonly broken?: boolean;
}

/** What runs over both maps of a tile. */
const Over = memo(function Over({ clock, hops, broken }: OverProps) {
  return (
    <>
      <Hops clock={clock} hops={hops.values} broken={broken} />
      <Hops clock={clock} hops={hops.errors} lower broken={broken} />
    </>
  );
});

const Maps = memo(function Maps({ tile }: { readonly tile: Derived['tiles'][number] }) {
  if (!tile) return <i aria-hidden="true">L ↓</i>;
  return tile.map((map, index) => (
    <span key={index} className="flow-thumb">
      <CellCanvas {...map} />
    </span>
  ));
});
