import { useSay } from '../kit/frame/Say.tsx';

interface Standing {
  readonly name: string;
  /** Now, and before the ballot that is being counted. */
  readonly shares: readonly [now: number, before?: number];
  /** Where it stood before voters were changed. */
  readonly was?: number;
  readonly isLabel?: boolean;
}

interface ClassesProps {
  readonly title: string;
  readonly trueLabel: string;
  readonly standings: readonly Standing[];
  readonly chosen: number | null;
  readonly concealed: boolean;
  readonly onClass: (index: number) => void;
}

/** Shares below this stood at the edge: a mark there would only be in the way. */
const MARKED = 0.005;
/** The style sheet shows the one or the other, by the beat that is told. */
const TIMES = ['now', 'before'] as const;

/** What the logits become: a share for each class. */
export function Classes({ title, trueLabel, standings, chosen, concealed, onClass }: ClassesProps) {
  const { share } = useSay();
  return (
    <div className="council-classes">
      <p className="panel-title">{title}</p>
      {standings.map(({ name, shares, was = 0, isLabel }, index) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          aria-pressed={index === chosen}
          onClick={() => onClass(index)}
        >
          <span>
            {name}
            {isLabel && (
              <span className="class-label" title={trueLabel}>
                {' '}
                ✓
              </span>
            )}
          </span>
          {shares.map(
            (each, at) =>
              each !== undefined && (
                <span key={TIMES[at]} className="class-share" data-at={TIMES[at]}>
                  {concealed ? '?' : share(each)}
                </span>
              ),
          )}
          <span className="class-bar">
            {!concealed &&
              shares.map(
                (each, at) =>
                  each !== undefined && (
                    <span key={TIMES[at]} data-at={TIMES[at]} style={{ width: `${each * 100}%` }} />
                  ),
              )}
            {!concealed && was > MARKED && <i style={{ left: `${was * 100}%` }} />}
          </span>
        </button>
      ))}
    </div>
  );
}
