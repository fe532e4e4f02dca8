import type { ViewProps } from '../kit/contract.ts';
import { ConvPanels } from '../kit/slide/ConvPanels.tsx';
import { SlideSurface } from '../kit/slide/SlideSurface.tsx';
import { HopRuler } from './HopRuler.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, concealed, say, labels } = props;
  const { geometry: g, rowHops, colHops, stops } = derived;
  const { activeCell, n, s } = state;
  return (
    <SlideSurface label={props.surface} {...{ activeCell, dispatch }}>
      <ConvPanels
        {...{ derived, activeCell, dispatch, clock, concealed }}
        trail
        overInput={(cell) => (
          <>
            <HopRuler
              {...{ clock, cell }}
              axis="col"
              cells={n}
              hops={colHops}
              label={labels.hop(say.number(s))}
            />
            <HopRuler {...{ clock, cell }} axis="row" cells={n} hops={rowHops} />
          </>
        )}
      >
        {!concealed && (
          <p className="stride-stops">
            {labels.stops(say.number(g.outHeight), say.number(g.outWidth), say.number(stops))}
          </p>
        )}
      </ConvPanels>
    </SlideSurface>
  );
}
