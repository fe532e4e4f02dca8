import { Choice } from '../kit/controls/Choice.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { SceneSum } from '../kit/slide/SceneSum.tsx';
import { CompareScene } from './CompareScene.tsx';
import { LearnScene } from './LearnScene.tsx';
import { VIEWS } from './model.ts';
import { OPS, OUT_SIDE } from './ops.ts';
import type { Props } from './says.ts';

/** Two scenes: both operations on the chapter's numbers; and both learning, one filter or a network. */
export function View(props: Props) {
  const { state, derived, dispatch, labels } = props;
  const comparing = state.view === 'compare';
  return (
    <>
      <Choice
        quiet
        label={labels.view}
        value={state.view}
        options={VIEWS.map((value) => ({ value, label: labels.views[value] }))}
        onChange={(view) => dispatch({ type: 'set', patch: { view, step: 0 } })}
      />
      <Surface
        label={props.surface}
        className={comparing ? 'flip-stage' : 'flip-stage flip-learns'}
        onMove={(rows, cols) =>
          dispatch({ type: 'step', step: state.step + cols + rows * (comparing ? OUT_SIDE : 1) })
        }
        onJump={(end) =>
          dispatch({ type: 'step', step: end === 'first' ? 0 : derived.stepCount - 1 })
        }
        onKey={({ key }) => {
          if (!comparing || key.toLowerCase() !== 'r') return false;
          dispatch({ type: 'flip' });
          return true;
        }}
      >
        {comparing ? (
          <>
            <CompareScene {...props} tall={false} />
            <CompareScene {...props} tall />
            <Sums {...props} />
          </>
        ) : (
          <>
            <LearnScene {...props} />
            <Verdict {...props} />
          </>
        )}
      </Surface>
    </>
  );
}

/** The chosen cell of both Y, written out once it is added up. */
function Sums({ state, derived, clock, concealed, labels }: Props) {
  return (
    <div className="flip-sums">
      {state.pass === 'forward' &&
        OPS.map((op) => (
          <SceneSum
            key={op}
            {...{ clock, concealed }}
            name={<span className="flip-key">{labels.ops[op]}</span>}
            taps={derived.sums[op].taps}
            sum={derived.sums[op].sum}
            instead={op === 'conv' && derived.known === 0 ? labels.notTurned : undefined}
          />
        ))}
    </div>
  );
}

function Verdict({ state, derived, concealed, labels, say }: Props) {
  const view = state.view === 'networks' ? 'networks' : 'filter';
  return (
    <p className="flip-verdict">
      <span>{labels.difference[view]}</span>
      <strong>{concealed ? '?' : scientific(derived.difference, say.number)}</strong>
      <span>
        {labels.before} {scientific(derived.startDifference, say.number)}
      </span>
    </p>
  );
}
