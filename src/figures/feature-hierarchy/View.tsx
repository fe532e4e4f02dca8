import { useCallback } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Detail } from './Detail.tsx';
import { LEVELS, layerOn, levelOf } from './layers.ts';
import type { Action, Derived, State } from './model.ts';
import { Sheet } from './Sheet.tsx';
import type { Labels } from './text.ts';

/** A layer's channels with the test patches that excite them most, and one of them in full. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  const onLayer = useCallback(
    (layer: number) => dispatch({ type: 'set', patch: { layer } }),
    [dispatch],
  );
  return (
    <div className="hierarchy-layout">
      <Choice
        label={labels.level}
        value={levelOf(state.layer)}
        options={LEVELS.map((value) => ({ value, label: labels.levels[value] }))}
        onChange={(level) => onLayer(layerOn(level, state.layer))}
      />
      <Surface
        label={props.surface}
        className="hierarchy-surface"
        onMove={(rows, cols, far) =>
          dispatch({
            type: 'move',
            layers: rows,
            channels: far ? 0 : cols,
            ranks: far ? cols : 0,
          })
        }
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <Sheet
          channels={derived.channels}
          kernels={derived.kernels}
          channel={state.channel}
          labels={labels}
          onChannel={set('channel')}
        />
        <Detail derived={derived} labels={labels} say={say} onRank={set('rank')} />
      </Surface>
    </div>
  );
}
