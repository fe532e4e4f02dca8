import { memo } from 'react';
import { CellCanvas } from '../kit/CellCanvas.tsx';
import type { SetAction } from '../kit/types.ts';
import type { Derived } from './model.ts';
import { STRIP, type StageId, type State } from './state.ts';
import type { Labels } from './text.ts';

interface StripProps {
  readonly tiles: Derived['tiles'];
  readonly stage: StageId;
  readonly labels: Labels;
  readonly dispatch: (action: SetAction<State>) => void;
}

export const Strip = memo(function Strip({ tiles, stage, labels, dispatch }: StripProps) {
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
        </button>
      ))}
    </div>
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
