import { useRef, useState } from 'react';
import type { Clock } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { PointArea, Surface } from '../kit/Surface.tsx';
import type { ViewProps } from '../kit/types.ts';
import { Chart } from './Chart.tsx';
import { Layers, Silent } from './Layers.tsx';
import type { Action, Derived, State } from './model.ts';
import { BLUR, NETS } from './net.ts';
import { Power } from './Power.tsx';
import type { Labels } from './text.ts';

const FULL = 100;

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say, bare, concealed } = props;
  const { gradient, spread, layer, slope } = derived;
  const { number } = say;
  const count = gradient.length;
  const value = (one: number) => (concealed ? '?' : <Power value={one} />);
  const blurred = Number.isNaN(spread[layer]);
  const goTo = (to: number) => dispatch({ type: 'layer', layer: to });
  return (
    <Surface
      label={props.surface}
      bare={bare}
      className="vanishing"
      onMove={(_, cols) => goTo(layer + cols)}
      onJump={(end) => goTo(end === 'first' ? 0 : count)}
    >
      <p className="panel-title">
        <span>{labels.gradients[state.of]}</span>
        <span className="vanishing-towards">← {labels.towards}</span>
      </p>
      <p className="vanishing-legend">
        <span className="vanishing-key-middle">{labels.middle}</span>
        <span className="vanishing-key-quarter">{labels.quarter}</span>
      </p>
      <div className="vanishing-charts">
        <Chart name="gradients" plot={derived.gradientPlot} nets={NETS} concealed={concealed} />
        <Layers strength={derived.strength} input={labels.input} concealed={concealed} />
        <p className="panel-title">
          <span>{labels.spread}</span>
          <span className="vanishing-towards">
            {derived.blurred && !concealed && labels.blurred}
          </span>
        </p>
        <Chart name="spread" plot={derived.spreadPlot} nets={NETS} concealed={concealed} />
        <p className="panel-title">
          <span>{labels.silent}</span>
        </p>
        <Silent
          silent={state.act === 'relu' && !concealed ? derived.silent : null}
          width={state.width}
          count={count}
        />
        <div className="vanishing-overlay">
          <Marker clock={props.clock} layer={layer} count={count} />
          {!bare && (
            <svg viewBox={`0 0 ${FULL} ${FULL}`} preserveAspectRatio="none" aria-hidden="true">
              <PointArea
                grid="layers"
                rows={1}
                cols={count}
                width={FULL}
                height={FULL}
                onPoint={({ col }) => goTo(col)}
              />
            </svg>
          )}
        </div>
      </div>
      <p className="vanishing-readout">
        <strong>{layer === 0 ? labels.atInput : labels.layer(number(layer))}</strong>
        <span>
          {labels.gradient} <b>{value(gradient[layer])}</b>
        </span>
        <span>
          {labels.apart}{' '}
          <b>
            {blurred && !concealed && '< '}
            {value(blurred ? BLUR : spread[layer])}
          </b>
        </span>
        <span>
          {labels.slope} <b>{layer === 0 ? '–' : value(slope)}</b>
        </span>
      </p>
    </Surface>
  );
}

interface MarkerProps {
  readonly clock: Clock;
  readonly layer: number;
  readonly count: number;
}

/** The frame around the layer that the walk has come to; the room that it moves in is as wide as one layer. */
function Marker({ clock, layer, count }: MarkerProps) {
  const room = useRef<HTMLDivElement>(null);
  const [first] = useState(() => ({ translate: along(layer) }));
  useNumbers([layer], {
    clock,
    draw: ([now]) => room.current?.style.setProperty('translate', along(now)),
  });
  return (
    <div className="vanishing-marked" style={{ width: `${FULL / count}%` }}>
      <div ref={room} className="vanishing-marker" style={first} />
    </div>
  );
}

const along = (layer: number) => `${layer * FULL}%`;
