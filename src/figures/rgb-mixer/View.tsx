import type { ViewProps } from '../kit/contract.ts';
import { type PictureSize, TwoPictures } from '../kit/frame/TwoPictures.tsx';
import { inkOn } from '../kit/grid/ink.ts';
import { glided } from '../kit/motion/clock.ts';
import { Placed } from '../kit/motion/Placed.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { CHANNELS, type Channel } from './light.ts';
import type { Action, Derived, State } from './model.ts';
import { type Labels, tripleOf } from './says.ts';

type Props = ViewProps<State, Action, Derived, Labels>;
type PartProps = Props & { readonly size: PictureSize };

/** The dark wall, how large its light circles are drawn, and the pixel that has the sum. */
const WIDE = { wall: 580, scale: 1, pixel: { x: 612, y: 4, width: 344, height: 282 } } as const;
const NARROW = {
  wall: 214,
  scale: 0.72,
  pixel: { x: 226, y: 4, width: 132, height: 206 },
} as const;
/** The circles stand on the corners of a triangle, each over the middle of the others' lens. */
const RADIUS = 87;
const CENTRES: Readonly<Record<Channel, { readonly x: number; readonly y: number }>> = {
  r: { x: 0, y: -59 },
  g: { x: -52, y: 29 },
  b: { x: 52, y: 29 },
};
/** From where a lamp comes to its place, in the triangle's units. */
const OUTSIDE: typeof CENTRES = {
  r: { x: 0, y: -240 },
  g: { x: -260, y: 140 },
  b: { x: 260, y: 140 },
};
/** Names stand in the part of a circle that no other one reaches, and in the lenses of two. */
const NAMES: readonly { readonly part: string; readonly x: number; readonly y: number }[] = [
  { part: 'r', x: 0, y: -98 },
  { part: 'g', x: -92, y: 52 },
  { part: 'b', x: 92, y: 52 },
  { part: 'rg', x: -48, y: -28 },
  { part: 'rb', x: 48, y: -28 },
  { part: 'gb', x: 0, y: 62 },
];

/** Light adds up among the lamps alone. Written out rather than in the style sheet: a saved picture keeps it. */
const ADDS = { mixBlendMode: 'screen' } as const;
const ALONE = { isolation: 'isolate' } as const;

/** Before the first lamp. */
const DARK = { hex: '#000000', colour: [0, 0, 0] } as const;

/** Three lamps on a dark wall, which come one after the other, and the pixel that has the sum of their light. */
export function View(props: Props) {
  const { derived, dispatch, labels, say, concealed } = props;
  const level = say.number(derived.levels);
  return (
    <Surface
      label={props.surface}
      className="mixer"
      onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <TwoPictures wide={[960, 290]} narrow={[360, 214]}>
        {(size) => (
          <>
            <Lamps {...props} size={size} />
            <Pixel {...props} size={size} />
          </>
        )}
      </TwoPictures>
      <p className="mixer-count">
        {level} · {level} · {level} = {level}
        <sup>3</sup> ={' '}
        <span>
          <strong>{concealed ? '?' : say.number(derived.colours)}</strong> {labels.colours}
        </span>
      </p>
    </Surface>
  );
}

/** Light on a wall: `screen` adds it, since each lamp has a channel of its own. */
function Lamps({ state, derived, clock, size }: PartProps) {
  const { wall, scale } = size.wide ? WIDE : NARROW;
  const high = size.height - 4;
  const clip = `mixer-wall-${size.wide ? 'wide' : 'narrow'}`;
  const lit = (part: string) =>
    [...part].every((each) => CHANNELS.indexOf(each as Channel) <= state.step);
  const hexOfPart = (part: string) =>
    derived.parts.find((each) => each.part === part)?.hex ?? '#000000';
  return (
    <>
      <clipPath id={clip}>
        <rect y={2} width={wall} height={high} rx={14} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect className="mixer-room" y={2} width={wall} height={high} />
        <g
          style={ALONE}
          transform={`translate(${wall / 2} ${size.height / 2 + 14 * scale}) scale(${scale})`}
        >
          {CHANNELS.map((channel, index) => (
            <g key={channel} style={ADDS}>
              <Placed
                clock={clock}
                of={[state.step]}
                at={(phase) => {
                  const share = index < state.step ? 1 : index > state.step ? 0 : glided(phase);
                  const [from, to] = [OUTSIDE[channel], CENTRES[channel]];
                  return {
                    x: from.x + (to.x - from.x) * share,
                    y: from.y + (to.y - from.y) * share,
                    seen: Number(share > 0),
                  };
                }}
              >
                <circle r={RADIUS} fill={hexOfPart(channel)} />
                <circle
                  className={
                    derived.active === channel ? 'mixer-ring mixer-ring-active' : 'mixer-ring'
                  }
                  r={RADIUS}
                />
              </Placed>
            </g>
          ))}
          {NAMES.filter(({ part }) => lit(part)).map(({ part, x, y }) => (
            <text key={part} className="mixer-name" x={x} y={y} fill={inkOn(hexOfPart(part))}>
              {[...part.toUpperCase()].join('+')}
            </text>
          ))}
        </g>
      </g>
    </>
  );
}

/** What the lamps that have come add up to, large; the newest counts once it is in its place. */
function Pixel({ state, derived, clock, say, size }: PartProps) {
  const sumOfFirst = (count: number) => {
    const come = CHANNELS.slice(0, count).join('');
    return derived.parts.find(({ part }) => part === come) ?? DARK;
  };
  const { pixel } = size.wide ? WIDE : NARROW;
  const [middle, foot] = [pixel.x + pixel.width / 2, pixel.y + pixel.height];
  return [state.step, state.step + 1].map((count) => {
    const sum = count === CHANNELS.length ? derived : sumOfFirst(count);
    const ink = inkOn(sum.hex);
    const isNew = count > state.step;
    return (
      <Placed
        key={String(isNew)}
        clock={clock}
        of={[state.step]}
        at={(phase) => ({ x: 0, y: 0, seen: Number((glided(phase) === 1) === isNew) })}
      >
        <rect className="mixer-pixel" {...pixel} rx={12} fill={sum.hex} />
        <text className="mixer-hex" x={middle} y={foot - 52} fill={ink}>
          {sum.hex}
        </text>
        <text className="mixer-triple" x={middle} y={foot - 24} fill={ink}>
          {tripleOf(sum, say)}
        </text>
      </Placed>
    );
  });
}
