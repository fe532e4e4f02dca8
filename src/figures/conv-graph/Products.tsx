import type { ActiveCell } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { clamp } from '../kit/numbers/clamp.ts';
import { LIST_UNITS, listLayout } from './layout.ts';
import { type Action, type Derived, type State, sideOf } from './model.ts';
import { cellName, resultName } from './names.ts';
import type { Product, Sort } from './products.ts';

interface ProductsProps {
  readonly state: State;
  readonly derived: Derived;
  readonly title: string;
  readonly note: string;
  readonly concealed: boolean;
  readonly clock: Clock;
  readonly dispatch: (action: Action) => void;
}

const FONT = 14.5;
const SMALLEST_FONT = 9;
const GLYPH = 0.6;
const DECIMALS = 2;
const CHIP_PADDING = 4;

type Factor = readonly ['pixel' | 'weight' | 'error', number];

const forward = ({ pixel, weight }: Product): readonly [Factor, Factor] => [
  ['pixel', pixel],
  ['weight', weight],
];

/** The two numbers of a product that a sorting multiplies, with what each of them is. */
const FACTORS: Readonly<Record<Sort, (product: Product) => readonly [Factor, Factor]>> = {
  list: forward,
  y: forward,
  k: ({ error, pixel }) => [
    ['error', error],
    ['pixel', pixel],
  ],
  x: ({ error, weight }) => [
    ['error', error],
    ['weight', weight],
  ],
};

/** All products as chips that move to their places when the sorting changes, and the sums that they make. */
export function Products(props: ProductsProps) {
  const { state, derived, title, note, concealed, clock, dispatch } = props;
  const { number } = useSay();
  const { sort } = state;
  const { products, groups, group, lit, missing } = derived;
  const layout = listLayout(sort, groups, products.length);
  const hidden = derived.hidden || concealed;
  const side = sideOf(state);
  const outSide = derived.layer.outSide;
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  const added = sort === 'y' && state.b !== 0 ? '+ b ' : '';
  const bracket = (factor: number) =>
    factor < 0 ? `(${number(factor, DECIMALS)})` : number(factor, DECIMALS);
  return (
    <Panel name="products" title={title} note={note} units={LIST_UNITS}>
      {groups.map((each, index) => {
        const { x, y } = layout.lines[index];
        const secret = hidden && each === group;
        const total = `${added}= ${secret ? '?' : number(each.result, DECIMALS)}`;
        const name =
          sort === 'list'
            ? `→ ${cellName('Y', each.target, outSide)}`
            : resultName(sort, each.target, side);
        return (
          <g
            key={index}
            className="products-line"
            data-on={each === group || undefined}
            transform={`translate(${x} ${y})`}
          >
            {sort !== 'list' && each === group && (
              <rect
                className="products-band"
                x="0"
                y={-layout.lineHeight / 2}
                width="320"
                height={layout.lineHeight * layout.tall}
                rx="6"
              />
            )}
            <text x={sort === 'list' ? layout.resultX : 3} fontSize={FONT - 0.5}>
              {name}
            </text>
            {sort !== 'list' && (
              <text
                x={layout.resultX}
                fontSize={Math.min(
                  FONT,
                  (layout.resultRoom - CHIP_PADDING) / (GLYPH * total.length),
                )}
              >
                {total}
              </text>
            )}
            <rect
              className="products-target"
              x="0"
              y={-layout.lineHeight / 2}
              width={sort === 'list' ? layout.resultX + 60 : 320}
              height={layout.lineHeight * layout.tall}
              onClick={() => dispatch({ type: 'step', step: index })}
            />
          </g>
        );
      })}
      {products.map((product, index) => {
        const [first, second] = FACTORS[sort](product);
        const left = number(first[1], DECIMALS);
        const right = hidden && index === missing ? '?' : bracket(second[1]);
        const room = (layout.chipWidth - CHIP_PADDING) / (GLYPH * (left.length + right.length + 1));
        const { x, y } = layout.chips[index];
        return (
          <Glider key={index} clock={clock} x={x} y={y} scene={products.length}>
            <g
              className="products-chip"
              data-lit={lit.includes(index) || undefined}
              onPointerEnter={(event) =>
                event.pointerType === 'mouse' && hover({ grid: 'product', row: index, col: 0 })
              }
              onPointerLeave={() => hover(null)}
            >
              <rect
                x={-layout.chipWidth / 2}
                y={-layout.chipHeight / 2}
                width={layout.chipWidth}
                height={layout.chipHeight}
                rx="5"
              />
              <text fontSize={clamp(room, SMALLEST_FONT, FONT)}>
                <tspan className={`products-${first[0]}`} data-negative={first[1] < 0 || undefined}>
                  {left}
                </tspan>
                ·<tspan className={`products-${second[0]}`}>{right}</tspan>
              </text>
            </g>
          </Glider>
        );
      })}
    </Panel>
  );
}
