import type { ActiveCell } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { largest } from '../kit/grid/extent.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Derived } from './model.ts';
import { Patch } from './Patch.tsx';
import { KERNEL_SIDE } from './scan.ts';

interface ArithmeticProps {
  readonly derived: Derived;
  readonly patchTitle: string;
  /** The tap that is pointed at in any of the grids or in the sum. */
  readonly lit: number | undefined;
  readonly onHover: (cell: ActiveCell | null) => void;
}

/** Where things stand in the panel, in its units. */
const PATCH_CELL = 28;
const RING = 12;
const KERNEL_CELL = 26;
const PRODUCT_CELL = 33.2;
const TITLE_Y = 12;
const TOP = 26;
const PATCH = { x: 1, y: TOP, side: KERNEL_SIDE * PATCH_CELL + 2 * RING };
const KERNEL = { x: 125.5, y: TOP + 15, side: KERNEL_SIDE * KERNEL_CELL };
const PRODUCTS = { x: 219.5, y: TOP + 4, side: KERNEL_SIDE * PRODUCT_CELL };
const MIDDLE_Y = TOP + PATCH.side / 2;
const UNITS = TOP + PATCH.side + 2;
const WHITE = 255;

/** Patch × kernel = products, cell by cell: the same cell is lit in all three. */
export function Arithmetic({ derived, patchTitle, lit, onHover }: ArithmeticProps) {
  const { weights, divisor, products } = derived;
  const { words, number } = useSay();
  const over = divisor === 1 ? '' : ` ÷ ${number(divisor)}`;
  const grids = [
    { ...PATCH, x: PATCH.x + RING, y: PATCH.y + RING, side: KERNEL_SIDE * PATCH_CELL },
    KERNEL,
    PRODUCTS,
  ];
  const titles = [
    { text: patchTitle, x: PATCH.x + PATCH.side / 2, name: '' },
    { text: words.kernel + over, x: KERNEL.x + KERNEL.side / 2, name: 'sum-weight-title' },
    { text: words.products, x: PRODUCTS.x + PRODUCTS.side / 2, name: '' },
  ];
  const signs = [
    { text: '×', x: (PATCH.x + PATCH.side + KERNEL.x) / 2 },
    { text: '=', x: (KERNEL.x + KERNEL.side + PRODUCTS.x) / 2 },
  ];
  const square = { rows: KERNEL_SIDE, cols: KERNEL_SIDE };
  return (
    <Panel name="arithmetic" title="" units={UNITS}>
      {titles.map(({ text, x, name }) => (
        <text key={x} className={`flashlight-title ${name}`} x={x} y={TITLE_Y}>
          {text}
        </text>
      ))}
      {signs.map(({ text, x }) => (
        <text key={text} className="flashlight-sign" x={x} y={MIDDLE_Y}>
          {text}
        </text>
      ))}
      <Patch derived={derived} x={PATCH.x} y={PATCH.y} cell={PATCH_CELL} ring={RING} />
      <Cells
        {...square}
        values={weights.data}
        cell={KERNEL_CELL}
        x={KERNEL.x}
        y={KERNEL.y}
        extent={largest(weights.data)}
        className="kernel-cells"
      />
      <rect
        className="flashlight-kernel-frame"
        x={KERNEL.x - 1}
        y={KERNEL.y - 1}
        width={KERNEL.side + 2}
        height={KERNEL.side + 2}
        rx="2"
      />
      <Cells
        {...square}
        values={products}
        cell={PRODUCT_CELL}
        x={PRODUCTS.x}
        y={PRODUCTS.y}
        extent={WHITE}
      />
      {grids.map(({ x, y, side }) => (
        <g key={x}>
          {lit !== undefined && (
            <rect
              className="cell-pointed"
              x={x + ((lit % KERNEL_SIDE) * side) / KERNEL_SIDE}
              y={y + (Math.floor(lit / KERNEL_SIDE) * side) / KERNEL_SIDE}
              width={side / KERNEL_SIDE}
              height={side / KERNEL_SIDE}
            />
          )}
          <PointArea
            grid="kernel"
            {...square}
            x={x}
            y={y}
            width={side}
            height={side}
            onHover={onHover}
            onPoint={onHover}
          />
        </g>
      ))}
    </Panel>
  );
}
