import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { BothWays } from './BothWays.tsx';
import { DropPanels } from './DropPanels.tsx';
import { LinesPanels } from './LinesPanels.tsx';
import { MatrixPanels } from './MatrixPanels.tsx';
import type { Props } from './props.ts';
import { VIEWS } from './state.ts';

const PANELS = {
  scatter: BothWays,
  gather: BothWays,
  lines: LinesPanels,
  drop: DropPanels,
  matrix: MatrixPanels,
} as const;

/** Five views of one setting. The keys that move what walks are the same in all of them. */
export function View(props: Props) {
  const { state, derived, dispatch, labels } = props;
  const Panels = PANELS[state.view];
  return (
    <>
      <div className="gradient-views">
        <Choice
          quiet
          label={labels.view}
          value={state.view}
          options={VIEWS.map((view) => ({ value: view, label: labels.views[view] }))}
          onChange={(view) => dispatch({ type: 'set', patch: { view } })}
        />
      </div>
      <Surface
        label={props.surface}
        className={`gradient-layout gradient-${state.view}`}
        lit={derived.lit.part}
        onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
        onJump={(end) => dispatch({ type: 'jump', end })}
        onKey={({ key }) => {
          if (key.toLowerCase() !== 'r') return false;
          dispatch({ type: 'flip' });
          return true;
        }}
      >
        <Panels {...props} />
      </Surface>
    </>
  );
}
