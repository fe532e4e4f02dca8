import { useSay } from '../kit/frame/Say.tsx';
import type { Derived, DrawnChain } from './model.ts';
import type { Labels } from './text.ts';

interface AreasProps {
  readonly derived: Derived;
  readonly labels: Labels;
  readonly concealed: boolean;
}

const FULL = 100;

/** Both as squares whose areas are their weights, the smaller in a corner of the larger. */
export function Areas({ derived, labels, concealed }: AreasProps) {
  const { number } = useSay();
  const { block, beside, saves, ratio } = derived;
  const squares = [
    <Square key="beside" name="beside" chain={beside} />,
    <Square key="block" name="block" chain={block} />,
  ];
  return (
    <div className="bottle-areas">
      <p className="panel-title">
        <span>{labels.areas}</span>
      </p>
      <svg viewBox={`0 0 ${FULL} ${FULL}`} aria-hidden="true" data-panel="areas">
        {!concealed && (saves ? squares : squares.toReversed())}
      </svg>
      <p className="bottle-ratio">
        {concealed
          ? '?'
          : ratio === 1
            ? labels.same
            : saves
              ? labels.fewer(number(ratio))
              : labels.more(number(1 / ratio))}
      </p>
    </div>
  );
}

/** Standing in the lower left corner; its strips are its layers, the first on top. */
function Square({ name, chain }: { name: string; chain: DrawnChain }) {
  const side = chain.side * FULL;
  const top = FULL - side;
  return (
    <g className={`bottle-square bottle-square-${name}`}>
      {chain.strips.map(({ from, share }, at) => (
        <rect
          key={at}
          x={0}
          y={top + from * side}
          width={side}
          height={share * side}
          data-work={chain.layers[at].kernel > 1 || undefined}
        />
      ))}
    </g>
  );
}
