import { useCallback } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { Grid } from '../kit/grid/Grid.tsx';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { fitted } from '../kit/volume/fit.ts';
import { type Derived, WIDE } from './model.ts';
import { Sights } from './Sights.tsx';
import { SkewerScene } from './SkewerScene.tsx';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

const TEXT_SHARE = 0.62;

export function View(props: Props) {
  const { state, derived, dispatch, labels, clock, concealed } = props;
  const { layer } = derived;
  const choose = useCallback((o: number) => dispatch({ type: 'set', patch: { o } }), [dispatch]);
  return (
    <Surface
      label={props.surface}
      className="pointwise"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
      onTurn={(by) => dispatch({ type: 'turn', by })}
    >
      <SkewerScene
        state={state}
        derived={derived}
        labels={labels}
        clock={clock}
        concealed={concealed}
        onOutput={choose}
      />
      <div className="pointwise-maps">
        <MapPanel {...props} name="conv" title={labels.conv} maps={layer.convMaps} />
        <p className="pointwise-gap">
          <span>{labels.gap}</span>
          <strong>{concealed ? '?' : props.say.number(layer.difference)}</strong>
        </p>
        <MapPanel {...props} name="dense" title={labels.dense} maps={layer.denseMaps} />
      </div>
      <Words {...props} />
    </Surface>
  );
}

type MapProps = Props & {
  readonly name: string;
  readonly title: string;
  readonly maps: readonly (Float32Array | Float64Array)[];
};

function MapPanel({ state, derived, dispatch, clock, concealed, name, title, maps }: MapProps) {
  const { h, w, x, y, o } = state;
  const { cell, width, height, x: left, y: top } = fitted(h, w);
  const map = maps[o - 1];
  const point = (row: number, col: number) => dispatch({ type: 'point', row, col });
  return (
    <Panel name={name} title={title}>
      <Grid
        rows={h}
        cols={w}
        values={concealed ? map.map(() => Number.NaN) : map}
        cell={cell}
        x={left}
        y={top}
        extent={derived.extents.output}
        textShare={TEXT_SHARE}
        numbers={derived.sights.length === 0}
        digits={2}
      />
      <g transform={`translate(${left} ${top})`}>
        <Sights sights={derived.sights} cell={cell} />
      </g>
      <PointArea
        grid={name}
        rows={h}
        cols={w}
        x={left}
        y={top}
        width={width}
        height={height}
        onPoint={(at) => point(at.row, at.col)}
      />
      <WindowFrame
        clock={clock}
        x={left + x * cell}
        y={top + y * cell}
        width={cell}
        height={cell}
        cell={cell}
        origin={{ x: left, y: top }}
        onDrag={(row, col) => point(Math.round(row), Math.round(col))}
      />
    </Panel>
  );
}

/** The sum at this pixel, σ, and what the layer has to learn. */
function Words({ state, derived, labels, clock, concealed }: Props) {
  const { number } = useSay();
  const { c, m, o, act } = state;
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const bias = derived.bias[o - 1];
  const out = concealed ? '?' : number(derived.out);
  return (
    <div className="pointwise-words">
      <SumLine
        taps={derived.taps}
        clock={clock}
        bias={bias}
        sum={derived.sum}
        concealed={concealed}
      />
      <p>
        <span className="words-label">{act === 'relu' ? labels.activation : labels.unchanged}</span>{' '}
        {act === 'relu' && `ReLU(${concealed ? '?' : number(derived.sum)}) = `}
        <strong>{out}</strong>
      </p>
      <p>
        <span className="words-label">{labels.parameters}</span> {number(m)}·{number(c)} +{' '}
        {number(m)} = <strong>{number(derived.parameters)}</strong>
        <span className="pointwise-wide">
          {labels.wide(number(WIDE.from), number(WIDE.to))} {number(WIDE.from)}·{number(WIDE.to)} +{' '}
          {bracket(WIDE.to)} = <strong>{number(derived.wideParameters)}</strong>
        </span>
      </p>
    </div>
  );
}
