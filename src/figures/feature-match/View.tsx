import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { CompareView } from './CompareView.tsx';
import { type Action, type Derived, movePick, type State } from './model.ts';
import { SlideView } from './SlideView.tsx';
import type { Labels } from './text.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, dispatch, picked, onPick } = props;
  const compares = state.view === 'compare';
  return (
    <Surface
      label={compares ? props.labels.compareSurface : props.surface}
      className={compares ? 'match-compare' : 'match-slide'}
      onMove={(rows, cols) =>
        onPick
          ? onPick(movePick(state.view, picked, rows, cols))
          : dispatch({ type: 'move', rows, cols })
      }
      onJump={(end) => dispatch({ type: 'jump', end })}
      onKey={({ key, shiftKey }) => {
        if (key === 'Enter') dispatch({ type: 'brush', grid: shiftKey ? 'kernel' : 'input' });
        else if (key === 'Escape' && state.cursor) dispatch({ type: 'leave' });
        else return false;
        return true;
      }}
    >
      {compares ? <CompareView {...props} /> : <SlideView {...props} />}
    </Surface>
  );
}
