import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { anchorOf } from '../kit/slide/slide.ts';
import { GREY } from './facts.ts';
import type { SlideDerived } from './model.ts';

/** Height of the drawing, of the wall's brightness in it, and the line of zero. */
const HEIGHT = 64;
const TALL = 46;
const GROUND = 58;

interface EdgeProfileProps {
  readonly clock: Clock;
  readonly derived: SlideDerived;
  readonly title: string;
}

/** How bright the row under the kernel's centre is, from one end to the other: zeros make a cliff of it. */
export function EdgeProfile({ clock, derived, title }: EdgeProfileProps) {
  const { geometry: g, padded, row, col, size } = derived;
  const width = PANEL_UNITS / g.paddedWidth;
  const start = (row + anchorOf(size.k)) * g.paddedWidth;
  const line = Array.from(
    padded.data.slice(start, start + g.paddedWidth),
    (value) => `V${GROUND - (value / GREY) * TALL}h${width}`,
  );
  return (
    <Panel name="profile" title={title} units={HEIGHT}>
      <path className="profile-area" d={`M0 ${GROUND}${line.join('')}V${GROUND}z`} />
      <path className="profile-line" d={`M0 ${GROUND}${line.join('')}V${GROUND}`} />
      <Glider clock={clock} x={col * width} y={0} scene={width} className="window-frame">
        <rect className="window-line" y="3" width={size.k * width} height={HEIGHT - 6} rx="3" />
      </Glider>
    </Panel>
  );
}
