import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { CLASS_NAMES } from '../kit/network/classes.ts';

interface ClassBarsProps {
  readonly heads: readonly [string, string];
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
  /** The second column is a gradient: it has a sign and its own colours. */
  readonly signed?: boolean;
  readonly label: number;
}

const DIGITS = 3;

/** The ten classes with two numbers each; the right one is marked. */
export const ClassBars = memo(function ClassBars(props: ClassBarsProps) {
  const { heads, first, second, signed = false, label } = props;
  const say = useSay();
  const width = (value: number) => ({ width: `${(100 * Math.abs(value)).toFixed(1)}%` });
  return (
    <div className="flow-classes">
      <p>
        <span />
        {heads.map((head) => (
          <b key={head}>{head}</b>
        ))}
      </p>
      {CLASS_NAMES[say.language].map((name, index) => (
        <p key={name} data-right={index === label || undefined}>
          <span>
            {index === label && '✓ '}
            {name}
          </span>
          <span className="flow-bar">
            <i style={width(first[index])} />
            {say.chance(first[index], DIGITS)}
          </span>
          <span className="flow-bar" data-gradient={signed ? Math.sign(second[index]) : undefined}>
            <i style={width(second[index])} />
            {signed ? say.signed(second[index], DIGITS) : say.chance(second[index], DIGITS)}
          </span>
        </p>
      ))}
    </div>
  );
});
