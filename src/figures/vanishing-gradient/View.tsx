import { useRef, useState } from 'react';
import { Legend } from '../kit/chart/Legend.tsx';
import { useChosenSeries } from '../kit/chart/ReadableChart.tsx';
import type { ViewProps } from '../kit/contract.ts';
import { scientific } from '../kit/frame/scientific.ts';
import type { Clock } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { Chart } from './Chart.tsx';
import { Layers, Silent } from './Layers.tsx';
import { gradientLines, spreadLines } from './lines.ts';
import type { Action, Derived, State } from './model.ts';
import { BLUR } from './net.ts';
import { Power } from './Power.tsx';
import type { Labels } from './text.ts';

const FULL = 100;

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say, clock, concealed } = props;
  const { gradient, spread, layer, slope } = derived;
  const { number } = say;
  const count = gradient.length;
  const value = (one: number) => (concealed ? '?' : <Power value={one} />);
  const blurred = Number.isNaN(spread[layer]);
  const goTo = (to: number) => dispatch({ type: 'layer', layer: to });
  const read = (one: number) => scientific(one, number);
  const lines = gradientLines(derived, state.of, labels, read);
  const readable = lines.filter((line) => line.read);
  const series = useChosenSeries(readable.length);
  const columns = {
    count,
    layer,
    silent: clock.playing,
    onLayer: goTo,
    read: (at: number) => (at === 0 ? labels.atInput : labels.layer(number(at))),
  };
  return (
    <Surface
      label={props.surface}
      className="vanishing"
      onMove={(rows, cols) => {
        if (rows !== 0) series.move(rows);
        else goTo(layer + cols);
      }}
      onJump={(end) => goTo(end === 'first' ? 0 : count)}
    >
      <p className="panel-title">
        <span>{labels.gradients[state.of]}</span>
        <span className="vanishing-towards">← {labels.towards}</span>
      </p>
      <p className="vanishing-legend">
        <Legend series={readable} />
      </p>
      <div className="vanishing-charts">
        <Chart
          {...columns}
          name="gradients"
          series={concealed ? [] : lines}
          powers={derived.gradientPowers}
          height={176}
          chosen={concealed ? null : series.chosen}
        />
        <Layers strength={derived.strength} input={labels.input} concealed={concealed} />
        <p className="panel-title">
          <span>{labels.spread}</span>
          <span className="vanishing-towards">
            {derived.blurred && !concealed && labels.blurred}
          </span>
        </p>
        <Chart
          {...columns}
          name="spread"
          series={concealed ? [] : spreadLines(derived, labels, read)}
          powers={derived.spreadPowers}
          height={80}
        />
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
        </div>
      </div>
      <p
        className="vanishing-readout"
        aria-live={clock.playing || series.chosen !== null ? 'off' : 'polite'}
      >
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
