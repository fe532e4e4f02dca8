import { memo, useRef, useState } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { HATCH } from '../kit/grid/Cells.tsx';
import type { GreySquare } from '../kit/image/shrink.ts';
import type { Clock } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Run } from './geometry.ts';
import type { Derived } from './model.ts';

import {
  boxStyle,
  framePath,
  middlePart,
  pixelLines,
  skippedPath,
  squareNumbers,
  squarePath,
  type TopLayout,
} from './topLayout.ts';

interface TopViewProps {
  readonly derived: Derived;
  readonly layout: TopLayout;
  readonly clock: Clock;
  readonly concealed: boolean;
  readonly onPoint: (cell: ActiveCell) => void;
}

const WHITE = 255;

/** The input from above: the photo, and on it the square that the chosen neuron sees. */
export function TopView({ derived, layout, clock, concealed, onPoint }: TopViewProps) {
  const { side, across, down, effective, picture } = derived;
  const { words, number } = useSay();
  const square = useRef<SVGPathElement>(null);
  const glow = useRef<SVGPathElement>(null);
  const numbers = squareNumbers(layout, across[0], down[0]);
  const [first] = useState(() => framePath(numbers));
  useNumbers(numbers, {
    clock,
    scene: layout,
    draw: (now) => {
      const path = framePath(now);
      square.current?.setAttribute('d', path);
      glow.current?.setAttribute('d', path);
    },
  });
  const whole: Run = { from: 0, to: side - 1 };
  const measured = typeof effective === 'object' && !concealed ? effective : null;
  const heatSide = across[0].to - across[0].from + 1;
  const origin = layout.margin * layout.unit;
  const size = side * layout.unit;
  const photo = `M${origin} ${origin}h${size}v${size}h${-size}z`;
  const inner = (level: Run) => middlePart(level, measured?.sides[0] ?? 0);
  return (
    <Panel
      name="top"
      title={words.input}
      note={`${number(side)}×${number(side)}`}
      under={
        <div className="field-under">
          <div style={boxStyle(layout, whole, whole)}>
            <PhotoCells picture={picture} />
          </div>
          {measured && (
            <div style={boxStyle(layout, across[0], down[0])}>
              <CellCanvas
                width={heatSide}
                height={heatSide}
                values={measured.heat}
                scale="gradient"
                extent={measured.extent}
              />
            </div>
          )}
        </div>
      }
    >
      <path
        className="field-rim"
        fill={HATCH}
        fillRule="evenodd"
        d={`M0 0h${PANEL_UNITS}v${PANEL_UNITS}h${-PANEL_UNITS}z${photo}`}
      />
      <path className="field-pixels" d={pixelLines(layout)} />
      <g className={concealed ? 'field-concealed' : undefined}>
        <path className="field-skipped" d={skippedPath(layout, across[0], down[0])} />
        <path ref={glow} className="field-glow" d={first} />
        <path ref={square} className="field-square" d={first} />
      </g>
      {measured && (
        <path
          className="field-inner"
          d={squarePath(squareNumbers(layout, inner(across[0]), inner(down[0])))}
        />
      )}
      <PointArea
        grid="top"
        rows={side}
        cols={side}
        x={origin}
        y={origin}
        width={size}
        height={size}
        onPoint={onPoint}
      />
    </Panel>
  );
}

const PhotoCells = memo(function PhotoCells({ picture }: { readonly picture: GreySquare }) {
  const { side, values } = picture;
  return <CellCanvas width={side} height={side} values={values} scale="grey" extent={WHITE} />;
});
