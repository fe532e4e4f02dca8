import type { CSSProperties, ReactNode } from 'react';

interface SceneBoxProps {
  /** Drawn twice, once for wide boxes and once for narrow ones: the style sheet shows the one that fits. */
  readonly tall: boolean;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** Several grids in one drawing, between which numbers fly in its own units: on screen, on paper and without script. */
export function SceneBox({ tall, width, height, children }: SceneBoxProps) {
  return (
    <div
      className={`panel scene ${tall ? 'scene-tall' : 'scene-wide'}`}
      style={{ '--aspect': width / height } as CSSProperties}
    >
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}

interface SceneTitleProps {
  readonly x: number;
  /** The upper edge of what it names. */
  readonly y: number;
  readonly size: number;
  readonly kernel?: boolean;
  readonly children: ReactNode;
}

/** The name of a grid in a scene. */
export function SceneTitle({ x, y, size, kernel, children }: SceneTitleProps) {
  return (
    <text
      className={kernel ? 'scene-title scene-kernel' : 'scene-title'}
      x={x}
      y={y - size / 2.4}
      fontSize={size}
    >
      {children}
    </text>
  );
}
