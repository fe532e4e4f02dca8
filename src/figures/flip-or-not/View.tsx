import { useRef } from 'react';
import { Choice } from '../kit/controls/Choice.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import { beatShare } from '../kit/motion/beats.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
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
  const words = useRef<HTMLDivElement>(null);
  usePhase(clock, (phase) => {
    const waits = clock.told() && beatShare(phase, 'add') < 1;
    if (words.current) words.current.style.visibility = waits ? 'hidden' : '';
  });
  const written = state.pass === 'forward';
  return (
    <div ref={words} className="flip-sums">
      {written &&
        OPS.map((op) => (
          <div key={op}>
            <span className="flip-key">{labels.ops[op]}</span>
            {op === 'conv' && derived.known === 0 ? (
              <p className="sum-line">{labels.notTurned}</p>
            ) : (
              <SumLine
                clock={AT_REST}
                taps={derived.sums[op].taps}
                sum={derived.sums[op].sum}
                concealed={concealed}
              />
            )}
          </div>
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
