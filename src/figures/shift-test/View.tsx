import { useChosenSeries } from '../kit/chart/ReadableChart.tsx';
import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { NETWORKS } from './answers.ts';
import { CurvesView } from './CurvesView.tsx';
import { OverfittingView } from './OverfittingView.tsx';
import { PictureView, type Props } from './PictureView.tsx';
import { VIEWS } from './state.ts';

/** The lines of each view's chart among which ↑ and ↓ choose. */
const LINES = { picture: 0, curves: NETWORKS.length, overfitting: 2 };

export function View(props: Props) {
  const { state, derived, dispatch, labels } = props;
  const series = useChosenSeries(LINES[state.view]);
  return (
    <div className="shift">
      <Choice
        label={labels.view}
        value={state.view}
        options={VIEWS.map((value) => ({ value, label: labels.views[value] }))}
        onChange={(view) => dispatch({ type: 'set', patch: { view } })}
      />
      <Surface
        label={props.surface}
        className="shift-surface"
        onMove={(rows, cols) => {
          if (rows !== 0 && state.view !== 'picture') series.move(rows);
          else dispatch({ type: 'move', rows, cols });
        }}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        {derived.picture && <PictureView {...props} facts={derived.picture} />}
        {derived.curves && <CurvesView {...props} facts={derived.curves} chosen={series.chosen} />}
        {state.view === 'overfitting' && (
          <OverfittingView {...props} facts={derived.overfitting} chosen={series.chosen} />
        )}
      </Surface>
    </div>
  );
}
