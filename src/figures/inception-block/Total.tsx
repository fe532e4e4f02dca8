import { useRef } from 'react';
import { beatShare } from '../kit/motion/beats.ts';
import { eased } from '../kit/motion/clock.ts';
import { Changing } from '../kit/motion/Placed.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import { type PartProps, place, placesOf } from './places.ts';
import { MILLION } from './says.ts';

/** All areas in one bar, within the outline of what the block costs without its 1×1 layers. */
export function Total({ derived, state, labels, say, clock, concealed, size }: PartProps) {
  const { now, most, variants } = derived;
  const { join, top, total } = placesOf(size);
  const { number } = say;
  const [left, wide] = total;
  const column = useRef<SVGRectElement>(null);
  const at = (cost: number) => {
    const share = cost / most.multiplyAdds;
    if (!size.wide) return [left, join + 60, wide * share, 20];
    const high = (join - top) * share;
    return [left, join - high, wide / 2, high];
  };
  const other = variants[state.reduce === 'on' ? 'off' : 'on'];
  const costAt = (phase: number) =>
    concealed
      ? 0
      : other.multiplyAdds +
        (now.multiplyAdds - other.multiplyAdds) * eased(beatShare(phase, 'add'));
  usePhase(clock, (phase) => place(column.current ?? undefined, at(costAt(phase))), [
    derived,
    size,
    concealed,
  ]);
  const [x, y, width, height] = useRef(at(costAt(1))).current;
  const [gx, gy, gw, gh] = at(most.multiplyAdds);
  return (
    <g className="inception-total">
      <rect className="inception-most" x={gx} y={gy} width={gw} height={gh} />
      <rect ref={column} className="inception-wide" {...{ x, y, width, height }} />
      <g className="inception-cost" transform={`translate(${left} ${size.wide ? 24 : join + 52})`}>
        <Changing
          clock={clock}
          of={[derived, concealed, labels]}
          text={(phase) => (concealed ? '?' : labels.cost(number(costAt(phase) / MILLION, 1)))}
        />
      </g>
      {size.wide && (
        <text x={left} y={50}>
          {labels.reduce[state.reduce]}
        </text>
      )}
      <g className="inception-end" transform={`translate(${size.wide ? 736 : 360} ${join + 17})`}>
        <Changing
          clock={clock}
          of={[derived, concealed, labels]}
          text={(phase) => {
            const joined = beatShare(phase, 'write') === 1;
            return labels.output(concealed ? '?' : joined ? number(now.depth) : '…');
          }}
        />
      </g>
      {size.wide && (
        <text className="inception-key" x={left} y={join + 17}>
          {labels.key}
        </text>
      )}
    </g>
  );
}
