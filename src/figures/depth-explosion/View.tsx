import type { ViewProps } from '../kit/contract.ts';
import { type PictureSize, TwoPictures } from '../kit/frame/TwoPictures.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { type Action, type Derived, PLACES, type State } from './model.ts';
import { blockFaces, blockShape, Rod } from './Rod.tsx';
import { type Labels, sizeOf } from './says.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

/** Where the rod stands and how long 1,024 channels are, where the words stand, and the road below. */
const WIDE = {
  left: 84,
  ground: 206,
  long: 720,
  words: [946, 28],
  line: 30,
  road: 258,
  bars: 56,
} as const;
const NARROW = {
  left: 44,
  ground: 92,
  long: 296,
  words: [8, 152],
  line: 25,
  road: 232,
  bars: 64,
} as const;
const MOST = 1024;
/** The share of a bar's slot that it fills. */
const BAR = 0.62;

/** The block that a layer of GoogLeNet hands on, to scale, and the road through all of its layers. */
export function View(props: Props) {
  const { state, dispatch, derived, labels, say, concealed } = props;
  const { row } = derived;
  const hide = concealed && row.id === 'linear';
  // Where the bars show what the paper prints too, both stand there.
  const count = { depth: null, params: row.kilo, macs: row.millions }[state.show];
  return (
    <Surface
      label={props.surface}
      className="depth"
      onMove={(rows, cols, far) => dispatch({ type: 'move', by: rows + cols, far })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <TwoPictures wide={[960, 334]} narrow={[360, 322]}>
        {(size) => (
          <>
            <Block {...props} size={size} />
            <Road {...props} size={size} />
          </>
        )}
      </TwoPictures>
      <p className="depth-words">
        <span>{labels.note(derived, say)}</span>
        {!hide && count && (
          <span data-differs={count.differs || undefined}>
            {labels.compared(
              state.show,
              say.number(count.counted, 1),
              say.number(count.printed, 1),
              count.differs,
            )}
          </span>
        )}
      </p>
    </Surface>
  );
}

type PartProps = Props & { readonly size: PictureSize };

function Block({ derived, clock, labels, say, concealed, size }: PartProps) {
  const { row, rows, kernelWeights } = derived;
  const { left, ground, long, words, line } = size.wide ? WIDE : NARROW;
  const scale = long / MOST;
  const [picture] = rows;
  const ghost = blockFaces(blockShape([picture.height, picture.width, picture.depth], scale));
  const { number } = say;
  const lines = [
    labels.names[row.id],
    sizeOf(row, say),
    kernelWeights === null
      ? labels.noKernel
      : labels.kernel(number(row.depth), concealed ? '?' : number(kernelWeights)),
  ];
  return (
    <>
      <g transform={`translate(${left} ${ground})`}>
        <path className="depth-ghost" d={ghost.near + ghost.far} />
        <Rod
          clock={clock}
          sides={[row.height, row.width, row.depth]}
          scale={scale}
          needle={kernelWeights !== null}
          height={number(row.height)}
          depth={labels.depthIs(number(row.depth))}
        />
      </g>
      <g className="depth-lines" textAnchor={size.wide ? 'end' : 'start'}>
        {lines.map((text, index) => (
          <text key={index} x={words[0]} y={words[1] + index * line}>
            {text}
          </text>
        ))}
      </g>
    </>
  );
}

/** One bar a layer; those that the walk has not come to yet are empty. */
function Road({ derived, state, dispatch, labels, concealed, size }: PartProps) {
  const { road, bars: high } = size.wide ? WIDE : NARROW;
  const { bars, walked } = derived;
  const slot = size.width / PLACES.length;
  return PLACES.map((id, index) => {
    const hidden = concealed && id === 'linear';
    const height = hidden ? 0 : bars[index] * high;
    const here = index === state.step;
    return (
      <g
        key={id}
        className={here ? 'depth-stop depth-here' : 'depth-stop'}
        transform={`translate(${(index + 0.5) * slot} ${road})`}
        onClick={() => dispatch({ type: 'set', patch: { row: id } })}
      >
        <rect className="depth-hit" x={-slot / 2} width={slot} height={size.height - road} />
        <rect
          className={index < walked ? 'depth-bar' : 'depth-bar cells-blank'}
          x={(-slot * BAR) / 2}
          y={high - height}
          width={slot * BAR}
          height={height}
        />
        <path className="depth-floor" d={`M${-slot / 2} ${high}h${slot}`} />
        {(size.wide || here) && <text y={high + 15}>{labels.short[id]}</text>}
      </g>
    );
  });
}
