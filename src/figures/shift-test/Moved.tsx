import { useId } from 'react';
import type { Tensor } from '../../core/index.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import type { Shift } from './shiftedHits.ts';
import { useDrag } from './useDrag.ts';

interface MovedProps {
  readonly title: string;
  readonly picture: Tensor;
  readonly shift: Shift;
  /** Absent where the picture cannot be moved. */
  readonly onShift?: (shift: Shift) => void;
}

const UNIT = PANEL_UNITS / PICTURE_SIDE;
const HATCH = UNIT * 1.3;

/** The picture as the networks see it; what came in from outside is hatched, as padding is. */
export function Moved({ title, picture, shift, onShift }: MovedProps) {
  const hatch = useId();
  const width = Math.abs(shift.dx) * UNIT;
  const height = Math.abs(shift.dy) * UNIT;
  const drag = useDrag(shift, PICTURE_SIDE, onShift ?? (() => {}));
  return (
    <Panel
      name="moved"
      title={title}
      under={
        <CellCanvas
          width={PICTURE_SIDE}
          height={PICTURE_SIDE}
          values={picture.data}
          scale="grey"
          extent={1}
        />
      }
    >
      <defs>
        <pattern
          id={hatch}
          width={HATCH}
          height={HATCH}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className="shift-hatch" d={`M0 0V${HATCH}`} />
        </pattern>
      </defs>
      <rect
        fill={`url(#${hatch})`}
        x={shift.dx < 0 ? PANEL_UNITS - width : 0}
        width={width}
        height={PANEL_UNITS}
      />
      <rect
        fill={`url(#${hatch})`}
        x={shift.dx > 0 ? width : 0}
        y={shift.dy < 0 ? PANEL_UNITS - height : 0}
        width={PANEL_UNITS - width}
        height={height}
      />
      {onShift && (
        <rect className="shift-handle" width={PANEL_UNITS} height={PANEL_UNITS} {...drag} />
      )}
    </Panel>
  );
}
