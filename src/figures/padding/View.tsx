import { ConvPanels } from '../kit/slide/ConvPanels.tsx';
import { SlideSurface } from '../kit/slide/SlideSurface.tsx';
import { Coverage } from './Coverage.tsx';
import { EdgeProfile } from './EdgeProfile.tsx';
import { WHITE } from './facts.ts';
import { Layers } from './Layers.tsx';
import type { SlideDerived } from './model.ts';
import type { Props } from './says.ts';

/** Four views of one setting, on one stage. */
export function View(props: Props) {
  const { state, derived, dispatch } = props;
  const { activeCell, view } = state;
  return (
    <SlideSurface label={props.surface} className={`padding-${view}`} {...{ activeCell, dispatch }}>
      {derived.view === 'coverage' ? (
        <Coverage view={props} derived={derived} />
      ) : derived.view === 'layers' ? (
        <Layers view={props} derived={derived} />
      ) : (
        <Slide view={props} derived={derived} />
      )}
    </SlideSurface>
  );
}

/** The window slides over the picture, or over the grey wall, whose zeros it takes for an edge. */
function Slide({ view, derived }: { readonly view: Props; readonly derived: SlideDerived }) {
  const { state, dispatch, clock, concealed, labels } = view;
  const { activeCell, p, step } = state;
  const wall = derived.view === 'edges';
  return (
    <>
      <ConvPanels
        {...{ derived, activeCell, dispatch, clock, concealed }}
        trail
        rings={{ count: p, opening: step === 0 }}
        inputTitle={wall ? labels.wall : undefined}
        kernelTitle={wall ? labels.sobel : undefined}
        inputScale={wall ? 'grey' : undefined}
        inputExtent={wall ? WHITE : undefined}
      />
      {wall && <EdgeProfile clock={clock} derived={derived} title={labels.profile} />}
    </>
  );
}
