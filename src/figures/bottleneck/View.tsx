import { useRef, useState } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { type PictureSize, TwoPictures } from '../kit/frame/TwoPictures.tsx';
import { beatShare } from '../kit/motion/beats.ts';
import { shareOf } from '../kit/motion/clock.ts';
import { Changing, Placed, toldPhase } from '../kit/motion/Placed.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { type Action, type Derived, type DrawnChain, FAR, type State } from './model.ts';
import type { Labels } from './says.ts';

type Props = ViewProps<State, Action, Derived, Labels>;
type PartProps = Props & { readonly size: PictureSize };

/** Where the two lanes begin and end, how high their widest stack is, and where the squares stand. */
const WIDE = { left: 30, right: 528, high: 80, square: [590, 184] } as const;
const NARROW = { left: 22, right: 338, high: 76, square: [2, 128] } as const;
/** A lane: its title, its flow, its numbers. */
const LANE = 138;
const TITLE = 16;
const FLOW = 24;
const BAR = 12;

/** Squeeze, work, restore, beside layers that do not squeeze: one pixel goes through both; areas are weights. */
export function View(props: Props) {
  const { state, dispatch, labels, say, derived } = props;
  return (
    <Surface
      label={props.surface}
      className="bottle"
      onMove={(rows, cols, far) =>
        dispatch({ type: 'move', by: (cols - rows) * (far || rows !== 0 ? FAR : 1) })
      }
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <TwoPictures wide={[960, 278]} narrow={[360, 418]}>
        {(size) => (
          <>
            <Lane
              {...props}
              size={size}
              at={0}
              chain={derived.block}
              title={labels.blocks[state.form]}
            />
            <Lane
              {...props}
              size={size}
              at={1}
              chain={derived.beside}
              title={labels.besides[state.beside](say.number(state.k))}
            />
            <Squares {...props} size={size} />
          </>
        )}
      </TwoPictures>
    </Surface>
  );
}

/** How far the pixel is on a lane's way: each lane has a step of its own. */
function gone(step: number, at: number, phase: number): number {
  if (step !== at) return Number(step > at);
  return shareOf(phase, 0.05, 0.92);
}

interface LaneProps extends PartProps {
  readonly at: number;
  readonly chain: DrawnChain;
  readonly title: string;
}

/** Stacks of channels, as high as they are many, and the layers between them. */
function Lane({ state, clock, labels, say, concealed, size, at, chain, title }: LaneProps) {
  const { left, right, high } = size.wide ? WIDE : NARROW;
  const { number } = say;
  const { widths, channels, layers, skip } = chain;
  const along = (index: number) => left + ((right - left) * index) / layers.length;
  const middle = FLOW + high / 2;
  const foot = FLOW + high + 24;
  const pixel = useRef<SVGRectElement>(null);
  const [still] = useState(() => {
    const height = widths[widths.length - 1] * high;
    return { x: right - BAR / 2, y: middle - height / 2, height };
  });
  usePhase(
    clock,
    (phase) => {
      const share = gone(state.step, at, toldPhase(clock, phase)) * layers.length;
      const layer = Math.min(layers.length - 1, Math.floor(share));
      const height = (widths[layer] + (widths[layer + 1] - widths[layer]) * (share - layer)) * high;
      pixel.current?.setAttribute('x', String(along(share) - BAR / 2));
      pixel.current?.setAttribute('y', String(middle - height / 2));
      pixel.current?.setAttribute('height', String(height));
    },
    [chain, size, state.step],
  );
  /** Multiplications of one pixel so far: those of the layers that it has passed. */
  const done = (phase: number) => {
    const share = gone(state.step, at, phase) * layers.length;
    return layers.reduce(
      (sum, { weights }, index) => sum + weights * shareOf(share, index, index + 1),
      0,
    );
  };
  return (
    <g
      transform={`translate(0 ${at * LANE})`}
      className={at === 0 ? 'bottle-block' : 'bottle-beside'}
    >
      <text className="bottle-name" x={left - BAR / 2} y={TITLE}>
        {title}
      </text>
      <g className="bottle-count" transform={`translate(${right + BAR / 2} ${TITLE})`}>
        <Changing
          clock={clock}
          of={[chain, state.step, concealed, labels]}
          still={concealed ? '?' : `${number(chain.weights)} ${labels.weights}`}
          text={(phase) =>
            concealed ? '?' : `${number(Math.round(done(phase)))} ${labels.weights}`
          }
        />
      </g>
      {layers.map(({ kernel, weights }, index) => {
        const [x, end] = [along(index), along(index + 1)];
        const [from, to] = [widths[index] * (high / 2), widths[index + 1] * (high / 2)];
        return (
          <g key={index}>
            <path
              className="bottle-layer"
              data-work={kernel > 1 || undefined}
              d={`M${x} ${middle - from}L${end} ${middle - to}V${middle + to}L${x} ${middle + from}Z`}
            />
            <text className="bottle-kernel" x={(x + end) / 2} y={middle + 6}>
              {number(kernel)}×{number(kernel)}
            </text>
            <g className="bottle-weights" transform={`translate(${(x + end) / 2} ${foot})`}>
              <Changing
                clock={clock}
                of={[chain, state.step, concealed]}
                still={concealed ? '?' : number(weights)}
                text={(phase) => {
                  const passed = gone(state.step, at, phase) * layers.length > index + 0.99;
                  return concealed ? '?' : passed ? number(weights) : '';
                }}
              />
            </g>
          </g>
        );
      })}
      {channels.map((count, index) => (
        <g key={index}>
          <rect
            className="bottle-maps"
            x={along(index) - BAR / 2}
            y={middle - (widths[index] * high) / 2}
            width={BAR}
            height={widths[index] * high}
          />
          <text className="bottle-channels" x={along(index)} y={foot}>
            {number(count)}
          </text>
        </g>
      ))}
      {skip && (
        <path
          className="bottle-skip"
          d={`M${left} ${middle + high / 2 + 3}Q${(left + right) / 2} ${middle + high / 2 + 10} ${right} ${middle + high / 2 + 3}`}
        >
          <title>{labels.skip}</title>
        </path>
      )}
      <rect
        ref={pixel}
        className="bottle-pixel"
        width={BAR}
        x={still.x}
        y={still.y}
        height={still.height}
      />
    </g>
  );
}

/** Both as squares whose areas are their weights, the smaller in a corner of the larger; they grow when counted. */
function Squares({ state, derived, labels, say, clock, concealed, size }: PartProps) {
  const { block, beside, saves, ratio } = derived;
  const [left, most] = (size.wide ? WIDE : NARROW).square;
  const bottom = size.height - 6;
  const chains = [
    { chain: beside, at: 1, name: 'beside' },
    { chain: block, at: 0, name: 'block' },
  ];
  const right = left + most + 20;
  const words = bottom - most + 28;
  const said =
    ratio === 1
      ? labels.same
      : saves
        ? labels.fewer(say.number(ratio))
        : labels.more(say.number(1 / ratio));
  return (
    <>
      {!concealed &&
        (saves ? chains : chains.toReversed()).map(({ chain, at, name }) => (
          <Placed
            key={name}
            clock={clock}
            of={[derived, state.step, size]}
            still={{ x: left, y: bottom }}
            at={(phase) => ({
              x: left,
              y: bottom,
              scale:
                state.step > at
                  ? 1
                  : state.step < at
                    ? 0.001
                    : Math.max(0.001, beatShare(phase, 'write')),
            })}
          >
            <Square chain={chain} name={name} most={most} />
          </Placed>
        ))}
      <text className="bottle-name" x={right} y={words}>
        {labels.areas}
      </text>
      <g className="bottle-ratio" transform={`translate(${right} ${words + 34})`}>
        <Changing
          clock={clock}
          of={[derived, state.step, concealed, labels]}
          still={concealed ? '?' : said}
          text={(phase) => {
            const counted = state.step > 0 && beatShare(phase, 'write') === 1;
            return concealed ? '?' : counted ? said : '';
          }}
        />
      </g>
    </>
  );
}

/** Standing on its lower left corner; its strips are its layers, the first on top. */
function Square({ chain, name, most }: { chain: DrawnChain; name: string; most: number }) {
  const side = chain.side * most;
  return (
    <g className={`bottle-square-${name}`}>
      {chain.strips.map(({ from, share }, at) => (
        <rect
          key={at}
          y={(from - 1) * side}
          width={side}
          height={share * side}
          data-work={chain.layers[at].kernel > 1 || undefined}
        />
      ))}
    </g>
  );
}
