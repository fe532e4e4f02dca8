import { Surface } from '../kit/Surface.tsx';
import type { ViewProps } from '../kit/types.ts';
import type { Derived } from './derive.ts';
import { MapPicture } from './MapPicture.tsx';
import { NumbersPicture } from './NumbersPicture.tsx';
import { PoolWords } from './PoolWords.tsx';
import { ShiftPicture } from './ShiftPicture.tsx';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

export type PoolView = ViewProps<State, Action, Derived, Labels>;

const PICTURES = { numbers: NumbersPicture, map: MapPicture, shift: ShiftPicture } as const;

export function View(view: PoolView) {
  const { state, dispatch } = view;
  const Picture = PICTURES[state.view];
  return (
    <Surface
      label={view.surface}
      className={`pooling pooling-${state.view}`}
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Picture view={view} />
      <PoolWords view={view} />
    </Surface>
  );
}
