import { memo, useMemo, useRef, useState } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { HATCH } from '../kit/grid/Cells.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Derived } from './model.ts';
import {
  barsPath,
  coneNumbers,
  conePath,
  coreNumbers,
  ghostsPath,
  linesPath,
  readPath,
  SIDE_UNITS,
  type SideLayout,
  tapsPath,
  tipPath,
} from './sideLayout.ts';

interface SideViewProps {
  readonly derived: Derived;
  readonly layout: SideLayout;
  readonly clock: Clock;
  /** While the reader predicts, only the neuron itself and its window are seen. */
  readonly concealed: boolean;
  readonly onPoint: (cell: ActiveCell) => void;
}

/** Places along a row that a pointer can tell apart. */
export const PLACES = SIDE_UNITS * 2;

/** The stack from the side: a row of cells for each layer, and the cone of the chosen neuron. */
export function SideView({ derived, layout, clock, concealed, onPoint }: SideViewProps) {
  const { across, effective, rows } = derived;
  const cone = useRef<SVGPathElement>(null);
  const tip = useRef<SVGPathElement>(null);
  const numbers = useMemo(() => coneNumbers(layout, across), [layout, across]);
  const [first] = useState(numbers);
  useNumbers(numbers, {
    clock,
    scene: layout,
    draw: (now) => {
      cone.current?.setAttribute('d', conePath(now, layout.bar));
      tip.current?.setAttribute('d', tipPath(now, layout.bar));
    },
  });
  const measured = typeof effective === 'object' ? effective : null;
  return (
    <svg
      className="field-svg"
      viewBox={`0 0 ${SIDE_UNITS} ${SIDE_UNITS}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Stack layout={layout} />
      {!concealed && <path className="field-read" d={readPath(layout, across)} />}
      <path className="field-lines" d={linesPath(layout)} />
      <path
        ref={cone}
        className={concealed ? 'field-cone field-concealed' : 'field-cone'}
        d={conePath(first, layout.bar)}
      />
      {measured && !concealed && (
        <path
          className="field-core"
          d={conePath(coreNumbers(layout, across, measured), layout.bar)}
        />
      )}
      <path className="field-taps" d={tapsPath(layout, across)} />
      <path ref={tip} className="field-tip" d={tipPath(first, layout.bar)} />
      <PointArea
        grid="side"
        rows={rows.length}
        cols={PLACES}
        width={SIDE_UNITS}
        height={SIDE_UNITS}
        onPoint={onPoint}
      />
    </svg>
  );
}

const Stack = memo(function Stack({ layout }: { readonly layout: SideLayout }) {
  return (
    <>
      <path className="field-ghosts" fill={HATCH} d={ghostsPath(layout)} />
      <path className="field-bars" d={barsPath(layout)} />
    </>
  );
});
