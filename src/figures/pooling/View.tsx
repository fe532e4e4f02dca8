import { Surface } from '../kit/pointer/Surface.tsx';
import { MapPicture } from './MapPicture.tsx';
import { NumbersPicture } from './NumbersPicture.tsx';
import { PoolWords } from './PoolWords.tsx';
import type { Props } from './props.ts';
import { ShiftPicture } from './ShiftPicture.tsx';

const PICTURES = { numbers: NumbersPicture, map: MapPicture, shift: ShiftPicture } as const;

export function View(view: Props) {
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
