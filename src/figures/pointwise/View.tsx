import { type MouseEvent, useRef } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { TwoPictures } from '../kit/frame/TwoPictures.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { withLater } from '../kit/grid/marks.ts';
import { beatShare } from '../kit/motion/beats.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { toldPhase } from '../kit/motion/Placed.tsx';
import { Unwritten } from '../kit/motion/Unwritten.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { Beads } from './Beads.tsx';
import { WIDE } from './model.ts';
import { Sights } from './Sights.tsx';
import { layoutOf, type PartProps, type Props } from './scene.ts';

/** The channels as standing sheets, the skewer through one pixel of all of them, and what it makes of it. */
export function View(props: Props) {
  const { state, dispatch } = props;
  return (
    <Surface
      label={props.surface}
      className="pointwise"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
      onTurn={(by) => dispatch({ type: 'turn', by })}
    >
      <TwoPictures wide={[960, 262]} narrow={[360, 416]}>
        {(size) => {
          const part = { ...props, layout: layoutOf(size, state.h, state.w, state.c) };
          return (
            <>
              <Sheets {...part} />
              <OutputMaps {...part} />
              <Beads {...part} />
            </>
          );
        }}
      </TwoPictures>
      <Words {...props} />
    </Surface>
  );
}

/** From back to front, so that the skewer goes into each sheet and comes out before the next. */
function Sheets({ state, derived, labels, clock, dispatch, layout }: PartProps) {
  const { h, w, c, x, y, o, source } = state;
  const { cell, corner, pierce, foot } = layout;
  const { number } = useSay();
  const size = { width: w * cell, height: h * cell };
  const pointAt = (event: MouseEvent<SVGRectElement>) => {
    const flat = event.currentTarget.getScreenCTM()?.inverse();
    const { x: right, y: down } = new DOMPoint(event.clientX, event.clientY).matrixTransform(flat);
    dispatch({ type: 'point', row: Math.floor(down / cell), col: Math.floor(right / cell) });
  };
  return [...derived.cells.keys()].toReversed().map((channel) => {
    const here = pierce(channel, y, x);
    const before = channel > 0 ? pierce(channel - 1, y, x).x : layout.left - 24;
    const muted = derived.weights[(o - 1) * c + channel] === 0;
    return (
      <g key={channel}>
        <g transform={`translate(${corner(channel).x} ${corner(channel).y}) ${layout.standing}`}>
          <rect className="stack-back" {...size} />
          <Cells
            rows={h}
            cols={w}
            values={derived.cells[channel]}
            cell={cell}
            extent={derived.extents.input}
            numbers={false}
          />
          <Sights sights={derived.sights} cell={cell} seenBy={channel} />
          <rect
            className={muted ? 'pointwise-sheet sheet-muted' : 'pointwise-sheet'}
            {...size}
            onClick={pointAt}
          />
        </g>
        <Glider clock={clock} {...here} scene={cell}>
          <rect
            className="skewer-pixel"
            transform={layout.standing}
            x={-cell / 2}
            y={-cell / 2}
            width={cell}
            height={cell}
          />
          <path className="skewer-rod" d={`M${before - here.x} 0H0`} />
          {channel === c - 1 && (
            <path className="skewer-rod skewer-tip" d={`M0 0H${layout.side / 2}l-9 -6m9 6l-9 6`} />
          )}
        </Glider>
        <text className="skewer-name" x={foot(channel)} y={layout.name}>
          {layout.roomy ? labels.shortChannel(source, channel) : number(channel + 1)}
        </text>
      </g>
    );
  });
}

/** The chosen output's map, with the others behind it. */
function OutputMaps({ state, derived, labels, clock, dispatch, concealed, layout }: PartProps) {
  const { h, w, m, x, y, o } = state;
  const { map, mapCell: cell } = layout;
  const size = { width: w * cell, height: h * cell };
  const { number } = useSay();
  const last = m - 1;
  return (
    <>
      {Array.from({ length: last }, (_, card) => {
        const at = layout.behind(last - card);
        return (
          <rect
            key={card}
            className="pointwise-behind"
            {...at}
            {...size}
            onClick={() => dispatch({ type: 'set', patch: { o: (o % m) + 1 } })}
          />
        );
      })}
      <rect className="stack-back" x={map.x} y={map.y} {...size} />
      {!concealed && (
        <Cells
          rows={h}
          cols={w}
          values={derived.convMaps[o - 1]}
          marks={withLater(h * w, derived.written - 1, 'blank')}
          cell={cell}
          x={map.x}
          y={map.y}
          extent={derived.extents.output}
          digits={2}
          textShare={0.6}
          numbers={derived.sights.length === 0}
        />
      )}
      <g transform={`translate(${map.x} ${map.y})`}>
        <Unwritten clock={clock} x={x * cell} y={y * cell} size={cell} />
        <Sights sights={derived.sights} cell={cell} />
        <rect className="pointwise-edge" {...size} />
        <Glider clock={clock} x={x * cell} y={y * cell} scene={cell}>
          <rect className="skewer-pixel" width={cell} height={cell} />
        </Glider>
        <PointArea
          grid="conv"
          rows={h}
          cols={w}
          {...size}
          drags
          onPoint={({ row, col }) => dispatch({ type: 'point', row, col })}
        />
        <text className="skewer-name" x={size.width / 2} y={size.height + 14}>
          {labels.map(number(o), number(m))}
        </text>
      </g>
    </>
  );
}

/** The sum at this pixel, σ, the proof, and what the layer has to learn. */
function Words({ state, derived, labels, clock, concealed }: Props) {
  const words = useRef<HTMLDivElement>(null);
  // The sum is read when its beads have come, and what σ leaves of it when that is written.
  usePhase(clock, (phase) => {
    const told = toldPhase(clock, phase);
    for (const [part, beat] of [
      ['.sum-line', 'add'],
      ['.pointwise-gate', 'write'],
    ] as const) {
      const line = words.current?.querySelector<HTMLElement>(part);
      if (line) line.style.opacity = beatShare(told, beat) < 1 ? '0' : '';
    }
  });
  const { number } = useSay();
  const { c, m, o, act } = state;
  const relu = act === 'relu';
  return (
    <div ref={words} className="pointwise-words">
      <SumLine
        taps={derived.taps}
        clock={AT_REST}
        bias={derived.bias[o - 1]}
        sum={derived.sum}
        concealed={concealed}
      />
      <p className="pointwise-gate">
        <span>{relu ? labels.activation : labels.unchanged}</span>{' '}
        {relu && `ReLU(${concealed ? '?' : number(derived.sum)}) = `}
        <strong>{concealed ? '?' : number(derived.out)}</strong>
      </p>
      <p className="pointwise-proof">
        {labels.proof(number(derived.difference), number(derived.count))}
      </p>
      <p className="pointwise-learnt">
        {labels.parameters} {number(m)}·{number(c)} + {number(m)} ={' '}
        <strong>{number(derived.parameters)}</strong> ·{' '}
        {labels.wide(number(WIDE.from), number(WIDE.to))}{' '}
        <strong>{number(derived.wideParameters)}</strong>
      </p>
    </div>
  );
}
