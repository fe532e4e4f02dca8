import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/Surface.tsx';
import { CurvesView } from './CurvesView.tsx';
import { OverfittingView } from './OverfittingView.tsx';
import { PictureView, type Props } from './PictureView.tsx';
import { VIEWS } from './state.ts';

export function View(props: Props) {
  const { state, derived, dispatch, labels, bare } = props;
  return (
    <div className="shift">
      {!bare && (
        <Choice
          label={labels.view}
          value={state.view}
          options={VIEWS.map((value) => ({ value, label: labels.views[value] }))}
          onChange={(view) => dispatch({ type: 'set', patch: { view } })}
        />
      )}
      <Surface
        label={props.surface}
        bare={bare}
        className="shift-surface"
        onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        {derived.picture && <PictureView {...props} facts={derived.picture} />}
        {derived.curves && <CurvesView {...props} facts={derived.curves} />}
        {state.view === 'overfitting' && <OverfittingView {...props} facts={derived.overfitting} />}
      </Surface>
    </div>
  );
}
