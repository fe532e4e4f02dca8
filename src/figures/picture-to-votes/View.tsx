import { memo, useRef } from 'react';
import type { OpenerViewProps } from '../kit/frame/openers.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import {
  type Box,
  beam,
  HEIGHT,
  IMAGE,
  NAMES_Y,
  placesOf,
  SIZES_Y,
  squares,
  sweep,
  VOTES,
  WIDTH,
  WINDOW_SHARES,
} from './drawing.ts';
import { type Facts, type Maps, STEP } from './facts.ts';
import type { Labels } from './text.ts';

/** The part of a step in which a layer's maps come out. */
const COME = [0.05, 0.85] as const;
/** Layers by their kernels slide over what stands before them; the second pools. */
const POOLS = 1;

/** A picture walks through the trained network, from map to map, to ten scores. */
export function View({ facts, step, clock, labels }: OpenerViewProps<Facts, Labels>) {
  const { image, maps } = facts;
  const places = maps.map(placesOf);
  const boxes = [IMAGE, ...places.map(({ box }) => box), VOTES];
  return (
    <>
      <div className="votes-maps" style={percent(IMAGE)}>
        <CellCanvas {...image} />
      </div>
      {maps.map((layer, index) => (
        <Layer key={index} layer={layer} index={index} step={step} clock={clock} />
      ))}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {boxes.slice(1).map((box, index) => (
          <path
            key={index}
            className="votes-beam"
            data-lit={step > index || undefined}
            d={beam(boxes[index], box)}
          />
        ))}
        {places.map(({ corners, mapSide }, index) => (
          <path key={index} className="votes-frames" d={squares(corners, mapSide)} />
        ))}
        <Windows maps={maps} step={step} clock={clock} />
        <Names maps={maps} labels={labels} />
        <Votes facts={facts} step={step} clock={clock} />
      </svg>
    </>
  );
}

function percent({ x, y, width, height }: Box) {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(x, WIDTH),
    top: share(y, HEIGHT),
    width: share(width, WIDTH),
    height: share(height, HEIGHT),
  };
}

interface LayerProps {
  readonly layer: Maps;
  readonly index: number;
  readonly step: number;
  readonly clock: Clock;
}

/** All maps of a layer come out at once, from the top; in the next round they go. */
function Layer({ layer, index, step, clock }: LayerProps) {
  const box = useRef<HTMLDivElement>(null);
  const { box: place, pitch } = placesOf(layer, index);
  usePhase(
    clock,
    (phase) => {
      const coming = step === index + 1 ? eased(shareOf(phase, ...COME)) : 1;
      const seen = step > 0 && step < index + 1 ? 0 : coming;
      const left = step === STEP.image ? 1 - shareOf(phase, 0, 0.4) : 1;
      box.current?.style.setProperty('--seen', `${seen * 100}%`);
      box.current?.style.setProperty('opacity', String(left));
    },
    [step, index],
  );
  const row = `100% ${(100 * pitch) / place.height}%`;
  return (
    <div ref={box} className="votes-maps" style={{ ...percent(place), maskSize: row }}>
      <Canvas {...layer} />
    </div>
  );
}

const Canvas = memo(({ picture }: Maps) => <CellCanvas {...picture} />);

interface StepProps {
  readonly maps: readonly Maps[];
  readonly step: number;
  readonly clock: Clock;
}

/** The kernels slide over the maps that the next layer is made of, each over all of them at once. */
function Windows({ maps, step, clock }: StepProps) {
  const group = useRef<SVGGElement>(null);
  const layer = step - 1;
  const active = layer >= 0 && layer < maps.length;
  const source = active && layer > 0 ? placesOf(maps[layer - 1], layer - 1) : null;
  const corners = source?.corners ?? [IMAGE];
  const side = source?.mapSide ?? IMAGE.width;
  const window = side * (WINDOW_SHARES[layer] ?? 0);
  usePhase(
    clock,
    (phase) => {
      const done = shareOf(phase, ...COME);
      const { across, down } = sweep(eased(done));
      const room = side - window;
      group.current?.setAttribute('transform', `translate(${across * room} ${down * room})`);
      group.current?.style.setProperty('opacity', done < 1 ? '1' : '0');
    },
    [step],
  );
  if (!active) return null;
  return (
    <g ref={group} className="votes-window" data-pools={layer === POOLS || undefined}>
      <path d={squares(corners, window)} />
    </g>
  );
}

const Names = memo(function Names({ maps, labels }: Pick<StepProps, 'maps'> & { labels: Labels }) {
  return maps.map((layer, index) => {
    const { box } = placesOf(layer, index);
    const x = box.x + box.width / 2;
    return (
      <g key={index} className="votes-names">
        <text x={x} y={SIZES_Y}>
          {layer.side}×{layer.side}
        </text>
        <text x={x} y={NAMES_Y}>
          {labels.layers[index]}
        </text>
      </g>
    );
  });
});

interface VotesProps {
  readonly facts: Facts;
  readonly step: number;
  readonly clock: Clock;
}

/** Ten votes: to the right for, to the left against. */
function Votes({ facts, step, clock }: VotesProps) {
  const { language } = useSay();
  const bars = useRef<SVGGElement>(null);
  const winnerMark = useRef<SVGGElement>(null);
  const { votes, votesExtent, winner } = facts;
  const middle = VOTES.x + VOTES.width / 2;
  const counted = step >= STEP.votes;
  usePhase(
    clock,
    (phase) => {
      const share = step < STEP.votes ? 0 : step > STEP.votes ? 1 : eased(shareOf(phase, 0, 0.8));
      bars.current?.setAttribute('transform', `translate(${middle} 0) scale(${share} 1)`);
      winnerMark.current?.style.setProperty('opacity', String(shareOf(share, 0.9, 1)));
    },
    [step],
  );
  const line = VOTES.y + winner * VOTES.row;
  return (
    <>
      <g ref={bars} transform={`translate(${middle} 0)`}>
        {votes.map((vote, index) => {
          const length = (Math.abs(vote) / votesExtent) * (VOTES.width / 2);
          return (
            <rect
              key={index}
              className={vote < 0 ? 'votes-against' : 'votes-for'}
              x={vote < 0 ? -length : 0}
              y={VOTES.y + index * VOTES.row + 3}
              width={length}
              height={VOTES.row - 6}
            />
          );
        })}
      </g>
      <path className="votes-line" d={`M${middle} ${VOTES.y}v${VOTES.height}`} />
      {counted && (
        <g ref={winnerMark} className="votes-winner">
          <rect x={VOTES.x} y={line} width={VOTES.width} height={VOTES.row} rx="3" />
          <text x={WIDTH - 3} y={VOTES.y + VOTES.height + 22}>
            {CLASS_NAMES[language][winner]}
          </text>
        </g>
      )}
    </>
  );
}
