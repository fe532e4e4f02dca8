import { useRef } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { HATCH } from '../kit/grid/Cells.tsx';
import { eased, GLIDE_SHARE, glided, shareOf } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { litPart, SizeFormula } from '../kit/slide/SizeFormula.tsx';
import type { Sizes } from './facts.ts';
import type { LayersDerived } from './model.ts';
import type { Props } from './says.ts';

interface LayersProps {
  readonly view: Props;
  readonly derived: LayersDerived;
}

/** Ten layers, without and with padding: each adds its ring, and each kernel takes its ring away. */
export function Layers({ view, derived }: LayersProps) {
  const { state, dispatch, labels, say, concealed } = view;
  const { sizes, layerFacts } = derived;
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  const all = [...sizes.without, ...sizes.padded].map((side) => side ?? 0);
  const most = Math.max(...all) + 2 * state.p;
  return (
    <>
      <LayerMap
        {...{ view, derived, most }}
        name="without"
        title={labels.without}
        sizes={sizes.without}
        padding={0}
      />
      <LayerMap
        {...{ view, derived, most }}
        name="padded"
        title={labels.padded(say.number(state.p))}
        sizes={sizes.padded}
        padding={state.p}
      />
      <div className="conv-words">
        {layerFacts.map(
          (facts, index) =>
            facts && (
              <SizeFormula
                key={index}
                {...{ facts, concealed }}
                lit={litPart(state.activeCell)}
                onHover={hover}
              />
            ),
        )}
      </div>
    </>
  );
}

const MIDDLE = PANEL_UNITS / 2;
/** Of the panel's width, and the height of the size in a map's middle. */
const WIDEST = PANEL_UNITS - 8;
const TEXT = 40;

interface MapProps extends LayersProps {
  readonly name: string;
  readonly title: string;
  readonly sizes: Sizes;
  readonly padding: number;
  /** The widest map with its padding, in cells. */
  readonly most: number;
}

/** One map on its way through the layers: the map now, and those before it as rings around it. */
function LayerMap({ view, derived, name, title, sizes, padding, most }: MapProps) {
  const { clock, concealed, labels, say } = view;
  const { number } = say;
  const { layer } = derived;
  const map = useRef<SVGRectElement>(null);
  const ring = useRef<SVGRectElement>(null);
  const size = useRef<SVGTextElement>(null);
  const before = sizes[Math.max(0, layer - 1)];
  const now = sizes[layer];
  const stopped = sizes.indexOf(null);
  usePhase(
    clock,
    (phase) => {
      if (before === null || !map.current || !ring.current || !size.current) return;
      const padded = before + (layer > 0 ? 2 * padding * glided(phase) : 0);
      const taken = layer > 0 ? eased(shareOf(phase, GLIDE_SHARE, 1)) : 0;
      const side = now === null ? before : before + (now - before) * taken;
      put(map.current, now === null ? before : Math.min(before, side), most);
      put(ring.current, now === null ? padded : padded + (now - padded) * taken, most);
      size.current.textContent = number(Math.round(side));
    },
    [before, now, layer, padding, most],
  );
  return (
    <Panel
      name={name}
      title={title}
      note={
        stopped >= 0 && stopped <= layer && !concealed ? labels.stopped(number(stopped)) : undefined
      }
    >
      {sizes
        .slice(0, concealed ? 1 : layer + 1)
        .map((side, index) =>
          side === null ? null : (
            <rect key={index} className="map-before" {...squareOf(side, most)} />
          ),
        )}
      {!concealed && (
        <>
          <rect ref={ring} fill={HATCH} {...squareOf(now ?? 0, most)} />
          <rect ref={map} className="map-now" {...squareOf(now ?? 0, most)} />
          <text ref={size} className="map-size" x={MIDDLE} y={MIDDLE} fontSize={TEXT}>
            {now === null ? '' : number(now)}
          </text>
        </>
      )}
    </Panel>
  );
}

function squareOf(side: number, most: number) {
  const width = (side / most) * WIDEST;
  return { x: MIDDLE - width / 2, y: MIDDLE - width / 2, width, height: width };
}

function put(rect: SVGRectElement, side: number, most: number): void {
  for (const [name, value] of Object.entries(squareOf(side, most))) {
    rect.setAttribute(name, String(value));
  }
}
