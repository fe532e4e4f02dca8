import { useRef } from 'react';
import { Legend } from '../kit/chart/Legend.tsx';
import { LineChart } from '../kit/chart/LineChart.tsx';
import { useChosenSeries } from '../kit/chart/ReadableChart.tsx';
import type { Point, Series } from '../kit/chart/types.ts';
import type { ViewProps } from '../kit/contract.ts';
import { scientific } from '../kit/frame/scientific.ts';
import { cellColour } from '../kit/grid/scales.ts';
import { beatShare } from '../kit/motion/beats.ts';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import type { Action, Derived, State } from './model.ts';
import { BLUR } from './net.ts';
import { Power } from './Power.tsx';
import type { Labels } from './says.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

const FULL = 100;
/** Room for numbers to the left of all columns: the style sheet has the same. */
const AXIS_PX = 52;
const CHART_PX = 168;
const TICK_PX = 36;
/** Half a layer's column. */
const HALF = 0.5;
/** With more columns than this, only the pulse has room for its number. */
const ROOMY = 13;

/** The chain of layers with the gradient on its way back, and under each layer its point of the plot. */
export function View(props: Props) {
  const { state, derived, dispatch, labels, say, clock, concealed } = props;
  const { gradient, strength, silent, layer, first } = derived;
  const { number } = say;
  const count = gradient.length;
  const goTo = (to: number) => dispatch({ type: 'layer', layer: to });
  const lines = linesOf(derived, state, labels, (value) => scientific(value, number));
  const readable = lines.filter((line) => line.read);
  const series = useChosenSeries(readable.length);
  const root = usePulse(clock, layer, count, concealed);
  const nameOf = (at: number) => (at === 0 ? labels.atInput : labels.layer(number(at)));
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
      <p className="vanishing-meant">{labels.meant[state.init]}</p>
      <div className="vanishing-room" ref={root} data-crowded={count > ROOMY || undefined}>
        <p className="vanishing-loss">{labels.loss}</p>
        <div className="vanishing-chain">
          {strength.map((share, at) => {
            const colour = cellColour(share, 1, 'gradient');
            return (
              <div key={at} className="vanishing-layer">
                <b>{at === 0 ? 'x' : number(at)}</b>
                <span className="vanishing-block">
                  <i style={{ background: `var(${colour})` }} />
                  {state.act === 'relu' && (
                    <i
                      className="vanishing-silent"
                      style={{ height: `${(silent[at] / state.width) * FULL}%` }}
                    />
                  )}
                </span>
                {at < count - 1 && (
                  <i className="vanishing-beam" style={{ height: `${share * FULL}%` }} />
                )}
                <span className="vanishing-number">
                  {at >= first && !concealed ? <Power value={gradient[at]} /> : ''}
                </span>
              </div>
            );
          })}
        </div>
        <div className="vanishing-plot">
          <LineChart
            name="gradients"
            x={{ domain: [-HALF, count - HALF], ticks: 0, read: nameOf }}
            y={{ scale: 'log', domain: derived.powers, ticks: Math.round(CHART_PX / TICK_PX) }}
            box={{ height: CHART_PX, left: AXIS_PX }}
            series={concealed ? [] : lines}
            cursor={{
              at: layer,
              chosen: concealed ? null : series.chosen,
              silent: clock.playing,
              frame: HALF,
            }}
          />
        </div>
        <div className="vanishing-over">
          <div className="vanishing-pulse">
            {gradient.map((value, at) => (
              <span key={at}>{concealed ? '?' : at >= first && <Power value={value} />}</span>
            ))}
          </div>
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
      <p className="vanishing-legend">
        <Legend series={readable} />
      </p>
      <Readout {...props} name={nameOf(layer)} silent={clock.playing || series.chosen !== null} />
    </Surface>
  );
}

/**
 * Draws how far the gradient has come back, as `--at` in columns from the left, and from which column on the
 * result stands there, as `--reached`. The clock's own step goes one layer back; any other change shows the whole way.
 */
function usePulse(clock: Clock, layer: number, count: number, concealed: boolean) {
  const root = useRef<HTMLDivElement>(null);
  usePhase(
    clock,
    (phase) => {
      const { at, reached } = pulseAt(phase, clock.told(), layer, count);
      const room = root.current;
      if (!room) return;
      room.style.setProperty('--count', String(count));
      room.style.setProperty('--at', String(at));
      room.style.setProperty('--reached', String(concealed ? count : reached));
      const shown = Math.min(count - 1, Math.ceil(reached - 0.01));
      room.querySelectorAll<HTMLElement>('.vanishing-pulse > span').forEach((number, index) => {
        number.style.display = index === shown ? 'block' : '';
      });
      room.querySelectorAll<HTMLElement>('.vanishing-layer').forEach((block, index) => {
        const lit = concealed ? 0 : Math.max(0, Math.min(1, index + 1 - reached));
        block.style.setProperty('--lit', String(lit));
      });
    },
    [layer, count, concealed],
  );
  return root;
}

/** Where the pulse is, and down to which layer its results are there, at a phase. */
export function pulseAt(phase: number, told: boolean, layer: number, count: number) {
  const last = count - 1;
  if (!told) {
    const at = last - (last - layer) * eased(phase);
    return { at, reached: at };
  }
  const from = Math.min(last, layer + 1);
  return {
    at: from + (layer - from) * eased(beatShare(phase, 'arrive')),
    reached: layer + 1 - beatShare(phase, 'write'),
  };
}

function linesOf(
  { flows, gradient, quarter }: Derived,
  { of }: State,
  labels: Labels,
  read: (value: number) => string,
): Series[] {
  const points = (values: readonly number[]) => values.map((value, at): Point => [at, value]);
  return [
    {
      name: labels.quarter,
      points: points(quarter),
      colour: 'var(--ink-2)',
      dash: 'dashed',
      width: 2,
      marker: 'box',
      read,
    },
    // Each network thin, for the eye alone.
    ...flows.map((flow, index) => ({
      name: String(index + 1),
      points: points(flow[of]),
      colour: 'var(--q7)',
      width: 1.2,
    })),
    { name: labels.middle, points: points(gradient), colour: 'var(--q12)', dots: 8, read },
  ];
}

function Readout(props: Props & { readonly name: string; readonly silent: boolean }) {
  const { derived, labels, concealed, name, silent } = props;
  const { gradient, spread, slopes, layer } = derived;
  const value = (one: number) => (concealed ? '?' : <Power value={one} />);
  const blurred = Number.isNaN(spread[layer]);
  return (
    <p className="vanishing-readout" aria-live={silent ? 'off' : 'polite'}>
      <strong>{name}</strong>
      <span>
        {labels.gradient} <b>{value(gradient[layer])}</b>
      </span>
      {layer > 0 && (
        <span>
          {labels.slope} <b>{value(slopes[layer])}</b>
        </span>
      )}
      <span>
        {labels.apart}{' '}
        <b>
          {blurred && !concealed && '< '}
          {value(blurred ? BLUR : spread[layer])}
        </b>
      </span>
    </p>
  );
}
