import type { ReactNode } from 'react';
import { digitsFor } from '../../words/numbers.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type CellMark, Cells } from '../kit/grid/Cells.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { Bars } from './Bars.tsx';
import type { MapFacts } from './facts.ts';
import type { Station } from './model.ts';
import type { Props } from './props.ts';
import { Skewer } from './Skewer.tsx';
import { DIGITS, LOSS_DIGITS } from './says.ts';

type Name =
  | 'picture'
  | 'window'
  | 'kernel'
  | 'map'
  | 'gate'
  | 'pool'
  | 'votes'
  | 'errors'
  | 'turned'
  | 'gradient'
  | 'skewer'
  | 'blend';

/** What a station shows: what it is handed first, what it makes of it last. */
const SHOWN: Readonly<Record<Station, readonly Name[]>> = {
  pixel: ['picture'],
  tensor: ['picture', 'window'],
  kernel: ['window', 'kernel'],
  map: ['window', 'kernel', 'map'],
  gate: ['map', 'gate'],
  pool: ['gate', 'pool'],
  vote: ['pool', 'votes'],
  error: ['votes', 'errors'],
  rot180: ['errors', 'turned', 'gradient'],
  pointwise: ['pool', 'skewer', 'blend'],
};

export function Scene(props: Props) {
  const { state, derived, labels, say } = props;
  const { window, kernel, kernelExtent, flow, gradPicture, blended } = derived;
  const { number, signed, words } = say;
  const which = labels.kernelOf(number(state.channel + 1), number(derived.skewer.length));
  const weights = { values: kernel.data, extent: kernelExtent, className: 'kernel-cells' };
  const numbered = (name: 'gate' | 'pool') => (
    <MapPanel
      name={name}
      title={labels.names[name]}
      note={number(derived[name].value, DIGITS)}
      map={derived[name]}
    />
  );
  const pictures: Readonly<Record<Name, () => ReactNode>> = {
    picture: () => (
      <MapPanel
        name="picture"
        title={labels.names.pixel}
        note={number(derived.picture.value, DIGITS)}
        map={derived.picture}
        reach={state.station === 'pixel' ? 0 : 1}
        onPoint={(row, col) => props.dispatch({ type: 'set', patch: { row, col } })}
      />
    ),
    window: () => (
      <Nine
        name="window"
        title={labels.window}
        values={window.taps.map((tap) => tap.inputValue)}
        extent={1}
        scale="grey"
        marks={window.taps.map((tap) => (tap.isPadding ? 'padding' : 'plain'))}
      />
    ),
    kernel: () => <Nine name="kernel" title={words.kernel} note={which} {...weights} />,
    map: () => (
      <MapPanel
        name="map"
        title={labels.names.map}
        note={signed(derived.map.value, DIGITS)}
        map={derived.map}
      />
    ),
    gate: () => numbered('gate'),
    pool: () => numbered('pool'),
    votes: () => (
      <Bars
        title={labels.names.vote}
        values={flow.probabilities.data}
        spot={state.station === 'error' ? flow.label : flow.answer}
        {...{ flow, say }}
      />
    ),
    errors: () => (
      <Bars
        title={labels.names.error}
        note={`L = ${number(flow.loss, digitsFor(flow.loss, LOSS_DIGITS))}`}
        values={flow.gradLogits.data}
        spot={flow.label}
        signed
        {...{ flow, say }}
      />
    ),
    turned: () => (
      <Nine
        name="turned"
        title="rot180(K)"
        note={which}
        {...weights}
        values={derived.turned.data}
      />
    ),
    gradient: () => (
      <MapPanel
        name="gradient"
        title="∂L/∂X"
        note={signed(gradPicture.value, digitsFor(gradPicture.value, LOSS_DIGITS))}
        map={gradPicture}
      />
    ),
    skewer: () => (
      <Skewer title={labels.skewer} values={derived.skewer} extent={derived.skewerExtent} />
    ),
    blend: () => (
      <MapPanel
        name="blend"
        title={labels.blend}
        note={signed(blended.value, DIGITS)}
        map={blended}
      />
    ),
  };
  const shown = SHOWN[state.station];
  return (
    <div className="road-scene">
      {shown.map((name, index) => (
        <div key={name} className="road-panel" data-makes={index > 0 || undefined}>
          {pictures[name]()}
        </div>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
}

interface MapProps extends PanelProps {
  readonly map: MapFacts;
  /** The kernel's window reaches so far around the place; none is drawn where it is not given. */
  readonly reach?: number;
  readonly onPoint?: (row: number, col: number) => void;
}

/** A map with a square around the place that the road passes. */
function MapPanel({ map, reach = 0, onPoint, ...panel }: MapProps) {
  const { width, height, row, col, values, scale, extent } = map;
  const cell = PANEL_UNITS / width;
  const square = (around: number) => ({
    x: (col - around) * cell,
    y: (row - around) * cell,
    width: (1 + 2 * around) * cell,
    height: (1 + 2 * around) * cell,
  });
  return (
    <Panel {...panel} under={<CellCanvas {...{ width, height, values, scale, extent }} />}>
      {reach > 0 && <rect className="road-window" {...square(reach)} />}
      <rect className="road-halo" {...square(0)} />
      <rect className="road-mark" data-spot {...square(0)} />
      {onPoint && (
        <PointArea
          grid={panel.name}
          width={PANEL_UNITS}
          height={PANEL_UNITS}
          rows={height}
          cols={width}
          onPoint={(at) => onPoint(at.row, at.col)}
        />
      )}
    </Panel>
  );
}

interface NineProps extends PanelProps {
  readonly values: ArrayLike<number>;
  readonly extent: number;
  readonly scale?: 'grey';
  readonly marks?: readonly CellMark[];
  readonly className?: string;
}

const SIDE = 3;
const CELL = PANEL_UNITS / SIDE;

/** Nine numbers, of the picture or of the kernel; the middle one is the pixel's own. */
function Nine({ name, title, note, ...cells }: NineProps) {
  return (
    <Panel {...{ name, title, note }}>
      <Cells rows={SIDE} cols={SIDE} cell={CELL} digits={1} {...cells} />
      <rect className="road-spot" data-spot x={CELL} y={CELL} width={CELL} height={CELL} />
    </Panel>
  );
}
