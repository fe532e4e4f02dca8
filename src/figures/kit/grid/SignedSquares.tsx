import { PANEL_UNITS } from '../frame/Panel.tsx';

/** The largest square, as a share of its cell; smaller ones than the second are not drawn, than the third have no sign. */
const LARGEST = 0.94;
const SMALLEST = 0.05;
const SIGNED = 0.26;
/** Half the length of a sign's stroke, as a share of the square's side. */
const ARM = 0.25;

/** The side of a number's square as a share of its cell: its area grows with the magnitude. */
export function sideOf(value: number, extent: number): number {
  return Math.min(1, Math.sqrt(Math.abs(value) / extent)) * LARGEST;
}

interface SquaresProps {
  /** A square grid, row by row. */
  readonly values: ArrayLike<number>;
  readonly extent: number;
}

/** A grid of numbers as squares, the larger the heavier, in two colours and with their signs, over a whole panel. */
export function SignedSquares({ values, extent }: SquaresProps) {
  return (
    <g className="signed-squares">
      {([1, -1] as const).map((sign) => {
        const { squares, signs } = pathsOf(values, extent, sign);
        const colour = sign > 0 ? '--p9' : '--n9';
        return (
          <g key={sign}>
            <path d={squares} fill={`var(${colour})`} />
            <path className="signed-sign" d={signs} stroke={`var(${colour}t)`} />
          </g>
        );
      })}
    </g>
  );
}

/** The same squares as lines around nothing: what is not there now. */
export function SquareOutlines({ values, extent }: SquaresProps) {
  const [above, below] = ([1, -1] as const).map((sign) => pathsOf(values, extent, sign).squares);
  return <path className="signed-outlines" d={above + below} />;
}

function pathsOf(values: ArrayLike<number>, extent: number, sign: 1 | -1) {
  const across = Math.sqrt(values.length);
  const cell = PANEL_UNITS / across;
  const paths = { squares: '', signs: '' };
  for (let index = 0; index < values.length; index++) {
    const share = sideOf(values[index], extent);
    if (values[index] * sign <= 0 || share < SMALLEST) continue;
    const side = fine(share * cell);
    const arm = fine(side * ARM);
    const [x, y] = [index % across, Math.floor(index / across)].map((at) => (at + 0.5) * cell);
    paths.squares += `M${fine(x - side / 2)} ${fine(y - side / 2)}h${side}v${side}h${-side}z`;
    if (share < SIGNED) continue;
    paths.signs += `M${fine(x - arm)} ${fine(y)}h${2 * arm}`;
    if (sign > 0) paths.signs += `M${fine(x)} ${fine(y - arm)}v${2 * arm}`;
  }
  return paths;
}

/** Node and browsers differ in the last digits of a root, and the page's HTML has to be what React draws. */
const fine = (value: number) => Math.round(value * 100) / 100;
