import {
  type MouseEvent,
  memo,
  type PointerEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Say } from '../kit/contract.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type Clock, GLIDE_SHARE, shareOf } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { MapCanvas } from '../kit/network/MapCanvas.tsx';
import { KERNEL } from '../kit/network/mapDetail.ts';
import {
  LAYER_IDS,
  LAYERS,
  type LayerId,
  MAP_LAYERS,
  PICTURE_SIDE,
  type Place,
  samePlace,
} from '../kit/network/mapLayers.ts';
import type { Edge, Pass } from '../kit/network/pass.ts';
import {
  type Box,
  edgePath,
  layerBox,
  layerPicture,
  mapAt,
  type Orientation,
  SHEETS,
  sweepPaths,
  TILE,
  tileBox,
  tilesOf,
  voteBox,
} from './layout.ts';
import type { Labels } from './says.ts';
import { type Action, pointed } from './state.ts';

interface SheetProps {
  readonly pass: Pass;
  readonly lit: number;
  readonly cursor: Place | null;
  readonly edges: readonly Edge[];
  readonly clock: Clock;
  readonly concealed: boolean;
  readonly labels: Labels;
  readonly say: Say;
  readonly dispatch: (action: Action) => void;
}

/** The network laid out whole. Both arrangements stand in the page; the style sheet shows the one that fits. */
export const Network = memo(function Network(props: SheetProps) {
  return (
    <>
      <Sheet orientation="columns" {...props} />
      <Sheet orientation="rows" {...props} />
    </>
  );
});

/** All maps of the network, in columns from left to right or in rows from top to bottom. */
function Sheet(props: SheetProps & { readonly orientation: Orientation }) {
  const { orientation, pass, cursor, edges, clock, labels, say, dispatch } = props;
  const lit = props.concealed ? 0 : props.lit;
  const sheet = SHEETS[orientation];
  const root = useRef<HTMLDivElement>(null);
  const seen = useSeen(root);
  // The arrangement that is not seen keeps the picture that it had.
  const [drawn, setDrawn] = useState(pass);
  if (seen && drawn !== pass) setDrawn(pass);
  const placeOf = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * sheet.width;
    return mapAt(orientation, x, ((event.clientY - box.top) / box.height) * sheet.height);
  };
  const hover = (place: Place | null) => dispatch({ type: 'hover', cell: place && pointed(place) });
  return (
    <div className={`net-sheet net-${orientation}`} ref={root}>
      {LAYER_IDS.slice(0, -1).map((id, index) => (
        <p
          key={id}
          className="net-name"
          data-layer={id}
          data-lit={index === lit || undefined}
          style={nameStyle(orientation, layerBox(orientation, id))}
        >
          <b>{labels.layers[id]}</b>{' '}
          <small>
            {say.number(LAYERS[id].side)}×{say.number(LAYERS[id].side)}
          </small>
        </p>
      ))}
      <div className="net-field" style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}>
        <div className="map-canvas" style={boxStyle(sheet, sheet.input)}>
          <MapCanvas values={drawn.picture.data} side={PICTURE_SIDE} grey />
        </div>
        {MAP_LAYERS.map((id) => (
          <LayerMaps key={id} pass={drawn} {...{ orientation, id }} />
        ))}
        <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
          <Dark orientation={orientation} lit={lit} />
          <Sweep orientation={orientation} lit={lit} clock={clock} />
          {cursor && <Wires {...{ orientation, cursor, edges }} />}
          <rect
            className="net-hit"
            width={sheet.width}
            height={sheet.height}
            onClick={(event) => {
              const place = placeOf(event);
              const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
              // A finger has no hover: its first tap shows the lines, its second opens the map.
              const first = pointerType === 'touch' && !samePlace(place, cursor);
              if (first) hover(place);
              else dispatch({ type: 'open', place });
            }}
            onPointerMove={(event: PointerEvent) => {
              if (event.pointerType !== 'mouse') return;
              const place = placeOf(event);
              if (!samePlace(place, cursor)) hover(place);
            }}
            onPointerLeave={(event) => event.pointerType === 'mouse' && hover(null)}
          />
        </svg>
      </div>
    </div>
  );
}

interface LayerMapsProps {
  readonly orientation: Orientation;
  readonly pass: Pass;
  readonly id: LayerId;
}

const LayerMaps = memo(function LayerMaps({ orientation, pass, id }: LayerMapsProps) {
  const picture = useMemo(
    () => layerPicture(orientation, id, pass.trace.steps[LAYERS[id].step].output.data),
    [orientation, pass, id],
  );
  return (
    <div className="map-canvas" style={boxStyle(SHEETS[orientation], layerBox(orientation, id))}>
      <CellCanvas {...picture} scale="value" extent={pass.extents[id]} />
    </div>
  );
});

/** Whether an arrangement is the one that is seen. */
function useSeen(root: React.RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(true);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const watcher = new ResizeObserver(() => setSeen(element.offsetWidth > 0));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [root]);
  return seen;
}

const outline = ({ x, y, width, height }: Box) => `M${x} ${y}h${width}v${height}h${-width}z`;

interface LitProps {
  readonly orientation: Orientation;
  readonly lit: number;
}

/** An outline around every tile, and a cover over the maps that are not computed yet. */
const Dark = memo(function Dark({ orientation, lit }: LitProps) {
  const paths = LAYER_IDS.map((id) => tilesOf(orientation, id).map(outline).join(''));
  return (
    <>
      <path className="cells-awaited" d={paths.slice(lit + 1).join('')} />
      <path className="net-gaps" d={paths.join('')} />
      <path className="net-frames" d={paths.join('')} />
    </>
  );
});

/** The layer that is being computed: windows go over the maps before it, and write it behind them. */
function Sweep({ orientation, lit, clock }: LitProps & { readonly clock: Clock }) {
  const cover = useRef<SVGPathElement>(null);
  const windows = useRef<SVGPathElement>(null);
  const { kind } = LAYERS[LAYER_IDS[lit]];
  const [targets, sources] = useMemo(
    () => [lit, lit - 1].map((at) => (at < 0 ? [] : tilesOf(orientation, LAYER_IDS[at]))),
    [orientation, lit],
  );
  usePhase(
    clock,
    (phase) => {
      const running = clock.told() && phase < 1 && lit > 0;
      const share = shareOf(phase, GLIDE_SHARE, 1);
      const paths = running
        ? sweepPaths(targets, sources, share, WINDOWS[kind])
        : { covers: '', windows: '' };
      cover.current?.setAttribute('d', paths.covers);
      windows.current?.setAttribute('d', paths.windows);
    },
    [targets, sources, kind],
  );
  return (
    <>
      <path ref={cover} className="cells-awaited" d="" />
      <path ref={windows} className="net-sweep" d="" />
    </>
  );
}

/** Side of the window that is seen, in units of a tile: larger than in truth where it would be too small to see. */
const WINDOWS = { input: 0, conv: 2 * KERNEL, relu: 3, pool: 6, votes: TILE } as const;

interface WiresProps {
  readonly orientation: Orientation;
  readonly cursor: Place;
  readonly edges: readonly Edge[];
}

/** The lines by which a map gets its numbers; the heavier an input weighs, the stronger its line. */
function Wires({ orientation, cursor, edges }: WiresProps) {
  const target = tileBox(orientation, cursor) ?? voteBox(orientation, cursor.channel);
  return (
    <g className="net-wires">
      {edges.map((edge) => {
        const box = tileBox(orientation, edge);
        return (
          box && (
            <path
              key={edge.channel}
              opacity={FAINTEST + (1 - FAINTEST) * edge.share}
              d={edgePath(orientation, box, target) + outline(box)}
            />
          )
        );
      })}
      <path className="net-cursor" d={outline(target)} />
    </g>
  );
}

const FAINTEST = 0.25;
const percent = (share: number) => `${share * 100}%`;

function boxStyle(sheet: { width: number; height: number }, box: Box) {
  return {
    left: percent(box.x / sheet.width),
    top: percent(box.y / sheet.height),
    width: percent(box.width / sheet.width),
    height: percent(box.height / sheet.height),
  };
}

function nameStyle(orientation: Orientation, { x, y, width, height }: Box) {
  const sheet = SHEETS[orientation];
  return orientation === 'columns'
    ? { left: percent((x + width / 2) / sheet.width) }
    : { top: percent((y + height / 2) / sheet.height) };
}
