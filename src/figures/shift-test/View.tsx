import { useChosenSeries } from '../kit/chart/ReadableChart.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { NETWORKS } from './answers.ts';
import { CurvesView } from './CurvesView.tsx';
import { OverfittingView } from './OverfittingView.tsx';
import { PictureView, type Props } from './PictureView.tsx';

/** The lines of each view's chart among which ↑ and ↓ choose. */
const LINES = { picture: 0, curves: NETWORKS.length, overfitting: 2 };

export function View(props: Props) {
  const { state, derived, dispatch } = props;
  const { picture, curves, overfitting } = derived;
  const { chosen, move } = useChosenSeries(LINES[state.view]);
  return (
    <Surface
      label={props.surface}
      className="shift-surface"
      onMove={(rows, cols) => {
        if (rows !== 0 && state.view !== 'picture') move(rows);
        else dispatch({ type: 'move', rows, cols });
      }}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      {picture && <PictureView {...props} facts={picture} />}
      {curves && <CurvesView {...props} {...{ chosen }} facts={curves} />}
      {overfitting && <OverfittingView {...props} {...{ chosen }} facts={overfitting} />}
    </Surface>
  );
}
