import type { ViewProps } from '../kit/types.ts';
import { CouncilView } from './CouncilView.tsx';
import type { Derived } from './model.ts';
import { StrokesView } from './StrokesView.tsx';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;

/** The council of the trained network, or the small one of three strokes. */
export function View(props: Props) {
  return props.state.mode === 'strokes' ? <StrokesView {...props} /> : <CouncilView {...props} />;
}
