import type { ViewProps } from '../kit/contract.ts';
import { inkOn } from '../kit/grid/ink.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Lights } from './Lights.tsx';
import type { Action, Derived, State } from './model.ts';
import { Strips } from './Strips.tsx';
import type { Labels } from './text.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { derived, dispatch, labels, say } = props;
  const { hex, colour, levels, colours } = derived;
  const { number } = say;
  const level = number(levels);
  return (
    <Surface
      label={props.surface}
      className="mixer-layout"
      onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Lights derived={derived} title={labels.lights} />
      <div className="mixer-swatch">
        <p className="panel-title">{labels.swatch}</p>
        <svg viewBox="0 0 2 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width="2" height="1" fill={hex} />
        </svg>
        <p className="mixer-names" style={{ color: inkOn(hex) }}>
          <strong>{hex}</strong>
          <span>({colour.map((value) => number(value)).join(', ')})</span>
        </p>
      </div>
      <Strips
        derived={derived}
        title={labels.strips}
        onValue={(channel, value) => dispatch({ type: 'ask', channel, value })}
      />
      <p className="mixer-count">
        {level} · {level} · {level} = {level}³ ={' '}
        <span>
          <strong>{number(colours)}</strong> {labels.colours}
        </span>
      </p>
    </Surface>
  );
}
