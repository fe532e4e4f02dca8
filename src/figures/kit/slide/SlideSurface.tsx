import type { ReactNode } from 'react';
import type { ActiveCell } from '../contract.ts';
import { Surface } from '../pointer/Surface.tsx';
import { litPart } from './SizeFormula.tsx';
import type { SlideAction } from './slide.ts';

interface SlideSurfaceProps {
  readonly label: string;
  readonly activeCell: ActiveCell | null;
  readonly dispatch: (action: SlideAction) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The drawing of a figure in which a window slides: arrow keys move it, Home and End go to the ends of its way. */
export function SlideSurface(props: SlideSurfaceProps) {
  const { dispatch, className = '' } = props;
  return (
    <Surface
      label={props.label}
      className={`conv-layout conv-stage ${className}`}
      lit={litPart(props.activeCell)}
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      {props.children}
    </Surface>
  );
}
