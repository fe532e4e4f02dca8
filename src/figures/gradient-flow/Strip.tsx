import { memo, useMemo } from 'react';
import { CellCanvas } from '../kit/CellCanvas.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import type { SetAction } from '../kit/types.ts';
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
  const hops = useMemo(() => stripHops(tiles, stage), [tiles, stage]);
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
          <Hops clock={clock} hops={hops[index].values} />
          <Hops clock={clock} hops={hops[index].errors} lower />
          {index === LINE - 1 && <Around clock={clock} hops={hops[LINE]} />}
        </button>
      ))}
    </div>
  );
});

/** What leaves the second line at its left comes in at the right of the first, and the other way about. */
function Around({ clock, hops }: { readonly clock: Clock; readonly hops: StripHops }) {
  const values = useMemo(() => onward(hops.values), [hops]);
  const errors = useMemo(() => onward(hops.errors), [hops]);
  return (
    <>
      <Hops clock={clock} hops={values} broken />
      <Hops clock={clock} hops={errors} lower broken />
    </>
  );
}

const Maps = memo(function Maps({ tile }: { readonly tile: Derived['tiles'][number] }) {
  if (!tile) return <i aria-hidden="true">L ↓</i>;
  return tile.map((map, index) => (
    <span key={index} className="flow-thumb">
      <CellCanvas {...map} />
    </span>
  ));
});
