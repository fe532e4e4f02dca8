import type { Props } from './props.ts';

const WHOLE = 100;

/** The four outputs laid one behind the other along the depth, on one scale for both variants. */
export function Join({ state, derived, labels, say, concealed }: Props) {
  const { now, most, height, width } = derived;
  const { number } = say;
  const size = concealed ? '?' : `${number(height)}×${number(width)}×${number(now.depth)}`;
  return (
    <div className="inception-join">
      <p className="panel-title">
        <span>{labels.joined}</span>
        <span className="panel-note">{size}</span>
      </p>
      <div className="inception-depth" style={{ width: `${(now.depth / most.depth) * WHOLE}%` }}>
        {now.branches.map(({ id, depth }) => (
          <span key={id} data-lit={id === state.branch || undefined} style={{ flexGrow: depth }}>
            {concealed && id === 'pool' ? '?' : number(depth)}
          </span>
        ))}
      </div>
    </div>
  );
}
