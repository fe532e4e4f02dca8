import { memo } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Chart } from './Chart.tsx';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import { Sheet } from './Sheet.tsx';
import type { Labels } from './text.ts';

const Pixels = memo(CellCanvas);
/** A share of 1 in percent. */
const PERCENT = 100;

/** The same maps three times: as they are, rebuilt from a few of them, rebuilt from a few blends. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { found, original, extent, picture } = derived;
  const set = useSet<State>(dispatch);
  const lost = (error: number | undefined) =>
    error === undefined ? '…' : labels.lost(`${say.number(error * PERCENT, 1)}%`);
  const [low, high] = LIMITS.keep;
  return (
    <>
      <Slider label={labels.keep} value={state.keep} low={low} high={high} onChange={set('keep')} />
      <Surface
        label={props.surface}
        className="summarise"
        onMove={(rows, cols) => dispatch({ type: 'move', kept: cols, items: rows })}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <div className="summarise-sheets">
          <Sheet
            name="original"
            title={labels.original}
            note={labels.maps}
            mosaic={original}
            extent={extent}
          />
          <Sheet
            name="drop"
            title={labels.drop}
            note={lost(found?.drop.error)}
            mosaic={found?.drop.mosaic ?? null}
            extent={extent}
            kept={found?.kept}
          />
          <Sheet
            name="blend"
            title={labels.blend}
            note={lost(found?.blend.error)}
            mosaic={found?.blend.mosaic ?? null}
            extent={extent}
          />
        </div>
        <div className="summarise-below">
          <div className="summarise-picture">
            <span>
              <Pixels
                width={PICTURE_SIDE}
                height={PICTURE_SIDE}
                values={picture}
                scale="grey"
                extent={1}
              />
            </span>
            <p>{labels.pictureName(derived.label)}</p>
          </div>
          <Chart
            curves={found?.curves ?? null}
            keep={state.keep}
            labels={labels}
            onKeep={(keep) => dispatch({ type: 'set', patch: { keep } })}
          />
        </div>
      </Surface>
    </>
  );
}
