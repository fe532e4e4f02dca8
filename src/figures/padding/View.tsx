import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { litPart } from '../kit/slide/SizeFormula.tsx';
import { CoveragePanels } from './CoveragePanels.tsx';
import { LayerPanels } from './LayerPanels.tsx';
import { VIEWS } from './model.ts';
import type { Props } from './props.ts';
import { SlidePanels } from './SlidePanels.tsx';

const PANELS = {
  slide: SlidePanels,
  edges: SlidePanels,
  coverage: CoveragePanels,
  layers: LayerPanels,
} as const;

/** Four views of one setting, all of one size. */
export function View(props: Props) {
  const { state, dispatch, labels } = props;
  const Panels = PANELS[state.view];
  return (
    <>
      <div className="padding-views">
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
        className={`conv-layout padding-${state.view}`}
        lit={litPart(state.activeCell)}
        onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <Panels {...props} />
      </Surface>
    </>
  );
}
