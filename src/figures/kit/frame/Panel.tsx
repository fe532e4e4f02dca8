import type { CSSProperties, ReactNode } from 'react';

interface PanelProps {
  readonly name: string;
  readonly title: ReactNode;
  /** Shape or another short fact beside the title. */
  readonly note?: ReactNode;
  /** Height of the drawing when its width is 320 units. */
  readonly units?: number;
  readonly children: ReactNode;
  /** Drawn under the SVG at the same size, for grids too large for SVG. */
  readonly under?: ReactNode;
  readonly style?: CSSProperties;
}

/** Width of every panel's viewBox. */
export const PANEL_UNITS = 320;

/** One grid of a figure with its title: an SVG of fixed proportions, so that nothing jumps. */
export function Panel({
  name,
  title,
  note,
  units = PANEL_UNITS,
  children,
  under,
  style,
}: PanelProps) {
  return (
    <div className={`panel panel-${name}`} style={style}>
      <p className="panel-title">
        <span>{title}</span>
        {note !== undefined && <span className="panel-note">{note}</span>}
      </p>
      <div className="panel-picture">
        {under}
        <svg viewBox={`0 0 ${PANEL_UNITS} ${units}`} aria-hidden="true" data-panel={name}>
          {children}
        </svg>
      </div>
    </div>
  );
}
