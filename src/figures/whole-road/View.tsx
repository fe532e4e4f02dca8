import { type ReactNode, useCallback } from 'react';
import type { Tensor } from '../../core/index.ts';
import { digitsFor } from '../../words/numbers.ts';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import type { Derived } from './model.ts';
import { Bars, MapPicture, Nine, Part, Skewer, Turning } from './Pictures.tsx';
import { Stop } from './Stop.tsx';
import { type Action, STATIONS, type State, type Station } from './state.ts';
import type { Labels } from './text.ts';

/** The ten stations along one road. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say, surface } = props;
  const onChoose = useCallback(
    (station: Station) => dispatch({ type: 'set', patch: { station } }),
    [dispatch],
  );
  const onPoint = ({ row, col }: ActiveCell) => dispatch({ type: 'set', patch: { row, col } });
  const pictures = picturesOf(props, onPoint);
  const notes = notesOf(props);
  return (
    <Surface
      label={surface}
      className="road"
      onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
      onJump={(end) => onChoose(STATIONS[end === 'first' ? 0 : STATIONS.length - 1])}
    >
      {STATIONS.map((station, index) => (
        <Stop
          key={station}
          station={station}
          number={say.number(index + 1)}
          name={labels.names[station]}
          note={notes[station]}
          lit={station === state.station}
          reached={[index <= state.step, index < state.step]}
          onChoose={onChoose}
        >
          {pictures[station]}
        </Stop>
      ))}
    </Surface>
  );
}

type Props = ViewProps<State, Action, Derived, Labels>;

function picturesOf(
  { state, derived, clock, labels, say }: Props,
  onPoint: (cell: ActiveCell) => void,
): Readonly<Record<Station, ReactNode>> {
  const { flow, picture, window, kernel, turned, kernelExtent } = derived;
  const gradient = derived.gradPicture.value;
  const upright = {
    values: kernel.data,
    extent: kernelExtent,
    scale: 'value',
    kernel: true,
  } as const;
  return {
    pixel: (
      <MapPicture map={picture} window>
        <PointArea
          grid="picture"
          width={picture.width}
          height={picture.height}
          rows={picture.height}
          cols={picture.width}
          onPoint={onPoint}
        />
      </MapPicture>
    ),
    tensor: (
      <Nine
        values={window.taps.map((tap) => tap.inputValue)}
        extent={1}
        scale="grey"
        marks={window.taps.map((tap) => (tap.isPadding ? 'padding' : 'plain'))}
      />
    ),
    kernel: <Nine {...upright} />,
    map: <MapPicture map={derived.map} />,
    gate: <MapPicture map={derived.gate} />,
    pool: <MapPicture map={derived.pool} />,
    vote: <Bars values={flow.probabilities.data} winner={flow.answer} right={flow.label} />,
    error: <Bars values={flow.gradLogits.data} winner={flow.answer} right={flow.label} signed />,
    rot180: (
      <>
        <Part
          name="gradient"
          label="∂L/∂X"
          value={say.signed(gradient, digitsFor(gradient, LOSS_DIGITS))}
        >
          <MapPicture map={derived.gradPicture} />
        </Part>
        <Part name="turned" label="rot180(K)">
          <Turning clock={clock} on={state.station === 'rot180'}>
            <Nine {...upright} values={turned.data} />
          </Turning>
        </Part>
        <Part name="upright" label="K">
          <Nine {...upright} />
        </Part>
      </>
    ),
    pointwise: (
      <>
        <Part name="blend" label={labels.blend} value={say.signed(derived.blended.value, DIGITS)}>
          <MapPicture map={derived.blended} />
        </Part>
        <Part name="skewer" label={labels.channels}>
          <Skewer values={derived.skewer} extent={derived.skewerExtent} place={derived.blended} />
        </Part>
      </>
    ),
  };
}

/** Rows × columns × channels, as the first part of the book writes a picture. */
function shapeOf({ shape }: Tensor, number: Props['say']['number']): string {
  const [, channels, rows, cols] = shape;
  return [rows, cols, channels].map((size) => number(size)).join('×');
}

function notesOf({ state, derived, labels, say }: Props): Readonly<Record<Station, ReactNode>> {
  const { flow, skewer } = derived;
  const { number, signed } = say;
  const name = (index: number) => CLASS_NAMES[say.language][index];
  return {
    pixel: number(derived.picture.value, DIGITS),
    tensor: shapeOf(flow.trace.input, number),
    kernel: labels.kernelOf(number(state.channel + 1), number(skewer.length)),
    map: signed(derived.map.value, DIGITS),
    gate: number(derived.gate.value, DIGITS),
    pool: number(derived.pool.value, DIGITS),
    vote:
      flow.answer === flow.label ? (
        <span>●✓ {name(flow.label)}</span>
      ) : (
        <>
          <span>● {name(flow.answer)}</span> <span>✓ {name(flow.label)}</span>
        </>
      ),
    error: `L = ${number(flow.loss, digitsFor(flow.loss, LOSS_DIGITS))}`,
    rot180: null,
    pointwise: null,
  };
}

const DIGITS = 2;
const LOSS_DIGITS = 3;
