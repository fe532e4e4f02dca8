import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Sizes } from './facts.ts';
import type { Labels } from './text.ts';

interface SizeChartProps {
  readonly name: string;
  readonly title: string;
  readonly sizes: Sizes;
  /** The size that gets the tallest bar. */
  readonly most: number;
  readonly layer: number;
  readonly labels: Labels;
  readonly onPoint: (layer: number) => void;
}

/** Height of the chart in the panel's units, its ground line, the tallest bar, and its text. */
const UNITS = 262;
const GROUND = 216;
const TALLEST = 190;
const BAR_SHARE = 0.74;
const TEXT = 16;
const CROSS = 6;

/** One bar for each layer, as tall as the side of its map; a cross where the kernel no longer fits. */
export function SizeChart(props: SizeChartProps) {
  const { name, title, sizes, most, layer, labels, onPoint } = props;
  const { number } = useSay();
  const step = PANEL_UNITS / sizes.length;
  const stopped = sizes.indexOf(null);
  return (
    <Panel
      name={name}
      title={title}
      note={
        stopped < 0
          ? `${number(sizes[0] ?? 0)} → ${number(sizes[sizes.length - 1] ?? 0)}`
          : labels.stopped(number(stopped))
      }
      units={UNITS}
    >
      {sizes.map((size, index) => {
        const middle = (index + 0.5) * step;
        const height = ((size ?? 0) / most) * TALLEST;
        return (
          <g key={index} className={index === layer ? 'size-bar size-bar-on' : 'size-bar'}>
            {size === null ? (
              <path
                d={`M${middle - CROSS} ${GROUND - CROSS * 2}l${CROSS * 2} ${CROSS * 2}m0 ${-CROSS * 2}l${-CROSS * 2} ${CROSS * 2}`}
              />
            ) : (
              <>
                <rect
                  x={middle - (step * BAR_SHARE) / 2}
                  y={GROUND - height}
                  width={step * BAR_SHARE}
                  height={height}
                />
                <text x={middle} y={GROUND - height - TEXT / 2} fontSize={TEXT}>
                  {number(size)}
                </text>
              </>
            )}
            <text x={middle} y={GROUND + TEXT} fontSize={TEXT} className="size-layer">
              {number(index)}
            </text>
          </g>
        );
      })}
      <path className="size-ground" d={`M0 ${GROUND}h${PANEL_UNITS}`} />
      <text className="size-axis" x={PANEL_UNITS} y={UNITS - TEXT / 2} fontSize={TEXT}>
        {labels.layer}
      </text>
      <PointArea
        grid={name}
        rows={1}
        cols={sizes.length}
        width={PANEL_UNITS}
        height={UNITS}
        onPoint={(at) => onPoint(at.col)}
      />
    </Panel>
  );
}
