import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Labels } from './text.ts';
import type { Council } from './votes.ts';

interface ClassesProps {
  readonly council: Council;
  readonly classNumber: number;
  readonly changed: boolean;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onClass: (classNumber: number) => void;
}

/** Shares below this stood at the edge: a mark there would only be in the way. */
const MARKED = 0.005;

/** What the ten logits become: a share for each class, and where it stood before voters were changed. */
export const Classes = memo(function Classes(props: ClassesProps) {
  const { council, classNumber, changed, labels, concealed, onClass } = props;
  const { language, share } = useSay();
  const { probabilities, probabilitiesNow, label } = council;
  return (
    <div className="council-classes">
      <p className="panel-title">
        <span>{labels.probabilities}</span>
      </p>
      {CLASS_NAMES[language].map((name, index) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          aria-pressed={index === classNumber}
          onClick={() => onClass(index)}
        >
          <span className="class-name">
            {name}
            {index === label && (
              <span className="class-label" title={labels.trueLabel}>
                {' '}
                ✓
              </span>
            )}
          </span>
          <span className="class-share">{concealed ? '?' : share(probabilitiesNow[index])}</span>
          {!concealed && (
            <span className="class-bar">
              <span style={{ width: `${probabilitiesNow[index] * 100}%` }} />
              {changed && probabilities[index] > MARKED && (
                <i style={{ left: `${probabilities[index] * 100}%` }} />
              )}
            </span>
          )}
        </button>
      ))}
    </div>
  );
});
