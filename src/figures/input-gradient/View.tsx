import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { type Props, Scene } from './Scene.tsx';
import { SCENES } from './state.ts';
import { Words } from './Words.tsx';

/** Three scenes of one setting. The keys that move what walks are the same in all of them. */
export function View(props: Props) {
  const { state, dispatch, labels } = props;
  return (
    <>
      <Choice
        quiet
        label={labels.view}
        value={state.view}
        options={SCENES.map((view) => ({ value: view, label: labels.views[view] }))}
        onChange={(view) => dispatch({ type: 'set', patch: { view } })}
      />
      <Surface
        label={props.surface}
        className="gradient-stage"
        onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
        onJump={(end) => dispatch({ type: 'jump', end })}
        onKey={({ key }) => {
          if (state.view !== 'gather' || key.toLowerCase() !== 'r') return false;
          dispatch({ type: 'flip' });
          return true;
        }}
      >
        <Scene {...props} tall={false} />
        <Scene {...props} tall />
        <Words {...props} />
      </Surface>
    </>
  );
}
