import { memo, type ReactNode } from 'react';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';

interface PatchProps {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Pixels of a test picture, one or several patches; what lies outside of the picture stays clear. */
export function Patch({ width, height, values, className = '', children }: PatchProps) {
  return (
    <span className={`patch ${className}`}>
      <Pixels width={width} height={height} values={values} scale="grey" extent={1} />
      {children}
    </span>
  );
}

const Pixels = memo(CellCanvas);
