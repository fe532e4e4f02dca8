import type { ViewProps } from '../kit/contract.ts';
import { ConvPanels } from '../kit/slide/ConvPanels.tsx';
import { SlideSurface } from '../kit/slide/SlideSurface.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { derived, dispatch, clock, concealed, surface } = props;
  const { activeCell } = props.state;
  return (
    <SlideSurface label={surface} {...{ activeCell, dispatch }}>
      <ConvPanels {...{ derived, activeCell, dispatch, clock, concealed }} />
    </SlideSurface>
  );
}
