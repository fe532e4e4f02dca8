import { memo, useMemo } from 'react';
import type { Tensor } from '../../core/index.ts';
import type { ActiveCell, Say } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { Packets, Traces } from '../kit/motion/Flow.tsx';
import { useAfterwards } from '../kit/motion/useAfterwards.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { BLOCKS, GRAPH_UNITS, LABEL_SIZE, TIMES_AT } from './layout.ts';
import type { Action, Derived, State } from './model.ts';
import { packetsOf, tracesOf, wiresOf } from './pulse.ts';

type GridName = 'x' | 'k' | 'y';
type BlockName = keyof typeof BLOCKS;

interface GraphProps {
  readonly state: State;
  readonly derived: Derived;
  readonly title: string;
  readonly note: string;
  readonly say: Say;
  readonly concealed: boolean;
  readonly clock: Clock;
  readonly dispatch: (action: Action) => void;
}

/** Which number each grid answers for, and the grids that lend their numbers to each sorting. */
const ASKS: Readonly<Partial<Record<BlockName, GridName>>> = {
  x: 'x',
  k: 'k',
  y: 'y',
  gy: 'y',
  gk: 'k',
  gx: 'x',
};
const LENDS = { list: ['x', 'k', 'y'], y: ['x', 'k'], k: ['x', 'gy'], x: ['k', 'gy'] } as const;
const RESULT = { list: null, y: 'y', k: 'gk', x: 'gx' } as const;
const TEXT_SHARE = 0.56;
/** Numbers in small cells still reach 13 px on a phone. */
const SMALLEST_TEXT = 13.8;
const DECIMALS = 2;
/** Small numbers keep two decimals; large ones would not fit with more than one. */
const FINE: Readonly<Partial<Record<BlockName, number>>> = { x: 2, k: 2, b: 2, gy: 2 };

/** X, K, b, Y, the target and the loss, and below them the gradients, each under its own number. */
export const Graph = memo(function Graph(props: GraphProps) {
  const { state, derived, say, dispatch } = props;
  const { layer, lit, products, group } = derived;
  const hidden = derived.hidden || props.concealed;
  const pointed = state.activeCell !== null;
  const result = pointed ? null : RESULT[state.sort];
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });

  const grid = (name: BlockName, label: string, tensor: Tensor, back = false) => {
    const { x, y, side } = BLOCKS[name];
    const count = tensor.shape.length === 4 ? tensor.shape[3] : 1;
    const cell = side / count;
    const asks = ASKS[name];
    const values =
      hidden && name === result
        ? Array.from(tensor.data, (v, i) => (i === group.target ? Number.NaN : v))
        : tensor.data;
    const lends = pointed || (LENDS[state.sort] as readonly string[]).includes(name);
    const parts = asks && lends ? [...new Set(lit.map((i) => products[i][asks]))] : [];
    return (
      <g key={name} data-block={name}>
        <text className="graph-label" x={x + side / 2} y={y - 6} fontSize={LABEL_SIZE}>
          {label}
        </text>
        <Grid
          rows={count}
          cols={count}
          x={x}
          y={y}
          cell={cell}
          values={values}
          extent={name === 'x' ? calm(tensor.data) : largest(tensor.data)}
          scale={back ? 'gradient' : 'value'}
          textShare={Math.max(TEXT_SHARE, SMALLEST_TEXT / cell)}
          digits={FINE[name] ?? 1}
          className={name === 'k' || name === 'b' ? 'kernel-cells' : undefined}
          lit={name === result ? group.target : undefined}
        />
        {parts.map((part) => (
          <rect
            key={part}
            className={name === 'k' ? 'graph-part graph-weight' : 'graph-part'}
            x={x + (part % count) * cell + 1.5}
            y={y + Math.floor(part / count) * cell + 1.5}
            width={cell - 3}
            height={cell - 3}
          />
        ))}
        {asks && (
          <PointArea
            grid={asks}
            rows={count}
            cols={count}
            x={x}
            y={y}
            width={side}
            height={side}
            onHover={hover}
            onPoint={({ row, col }) =>
              dispatch({ type: 'ask', sort: asks, target: row * count + col })
            }
          />
        )}
      </g>
    );
  };
  const { x, y, side } = BLOCKS.loss;
  const { b, gb } = BLOCKS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines depend on the sizes alone.
  const wires = useMemo(
    () => wiresOf(derived),
    [derived.layer.input.shape[3], derived.layer.outSide],
  );
  return (
    <Panel name="graph" title={props.title} note={props.note} units={GRAPH_UNITS}>
      <path className="graph-wires" d={wires} />
      <Traces traces={tracesOf(state, derived, hidden)} />
      <text className="graph-label" {...TIMES_AT} fontSize={LABEL_SIZE + 4}>
        ⋆
      </text>
      {grid('x', 'X', layer.input)}
      {grid('k', 'K', layer.kernel)}
      {grid('y', 'Y', layer.output)}
      <g className={state.loss === 'sum' ? 'graph-unused' : undefined}>
        {grid('t', 'T', layer.target)}
      </g>
      {grid('gy', '∂L/∂Y', layer.gradOutput, true)}
      {grid('gk', '∂L/∂K', layer.gradKernel, true)}
      {grid('gx', '∂L/∂X', layer.gradInput, true)}
      <g className="graph-single">
        {grid('b', '', layer.bias)}
        {grid('gb', '', layer.gradBias, true)}
        <text x={b.x - 5} y={b.y + b.side / 2} fontSize={LABEL_SIZE}>
          + b
        </text>
        <text x={gb.x - 4} y={gb.y + gb.side / 2} fontSize={LABEL_SIZE}>
          ∂L/∂b
        </text>
      </g>
      <rect className="graph-loss" x={x} y={y} width={side} height={side} rx="8" />
      <text className="graph-label" x={x + side / 2} y={y + 19} fontSize={LABEL_SIZE}>
        L
      </text>
      <text className="graph-loss-value" x={x + side / 2} y={y + 42} fontSize={LABEL_SIZE + 3}>
        {say.number(layer.loss, DECIMALS)}
      </text>
      {!hidden && <Pulse clock={props.clock} state={state} derived={derived} />}
    </Panel>
  );
});

/** What runs along the lines. Pointing at a number changes nothing of it. */
function Pulse({ clock, state, derived }: Pick<GraphProps, 'clock' | 'state' | 'derived'>) {
  const { n, k, b, loss, sort, step, cells, kernelCells, targetCells } = state;
  const changed = [n, k, b, loss, sort, step, cells, kernelCells, targetCells];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` is what the packets are made of.
  const moment = useAfterwards(useMemo(() => ({ state, derived }), changed));
  const packets = useMemo(() => (moment ? packetsOf(moment.state, moment.derived) : []), [moment]);
  return <Packets clock={clock} packets={packets} />;
}
