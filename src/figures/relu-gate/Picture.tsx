import { memo, type ReactNode } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import type { CanvasPicture } from '../kit/pointer/paint.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';

interface PictureProps {
  readonly name: string;
  readonly title: ReactNode;
  readonly picture: CanvasPicture;
  /** The window: its middle pixel in this picture, and its side. */
  readonly row: number;
  readonly col: number;
  readonly side: number;
  readonly clock: Clock;
  readonly onPoint: (cell: Pick<ActiveCell, 'row' | 'col'>) => void;
}

/** Pixels around the window that its frame takes in, so that it can be seen and held. */
const AROUND = 8;

/** A photo or a map with the window on it, and a frame by which the window is dragged. */
export function Picture(props: PictureProps) {
  const { name, picture, row, col, side, clock, onPoint } = props;
  const { width, height } = picture;
  const unit = PANEL_UNITS / width;
  const reach = (side - 1) / 2;
  const frame = side + 2 * AROUND;
  return (
    <Panel name={name} title={props.title} units={height * unit} under={<Painted {...picture} />}>
      <PointArea
        grid={name}
        rows={height}
        cols={width}
        width={PANEL_UNITS}
        height={height * unit}
        onPoint={onPoint}
      />
      {(['gate-window-edge', 'gate-window'] as const).map((line) => (
        <rect
          key={line}
          className={line}
          x={(col - reach) * unit}
          y={(row - reach) * unit}
          width={side * unit}
          height={side * unit}
        />
      ))}
      <WindowFrame
        clock={clock}
        cell={unit}
        x={(col - reach - AROUND) * unit}
        y={(row - reach - AROUND) * unit}
        width={frame * unit}
        height={frame * unit}
        onDrag={(top, left) =>
          onPoint({
            row: Math.round(top + AROUND + reach),
            col: Math.round(left + AROUND + reach),
          })
        }
        onTap={onPoint}
      />
    </Panel>
  );
}

/** The picture object is made anew with every change; what it holds tells whether it is another one. */
const Painted = memo(CellCanvas);
