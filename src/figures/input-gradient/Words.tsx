import { SumLine } from '../kit/slide/SumLine.tsx';
import { Ledger } from './Ledger.tsx';
import type { Props } from './props.ts';

/** The sum at the pixel, and where there is room the ledger, which phones have among the controls. */
export function Words(props: Props) {
  const { derived, dispatch, clock, concealed, labels, say } = props;
  const { pixel, taps, lit, kernelWidth } = derived;
  return (
    <div className="gradient-words">
      <div className="gradient-sum">
        <span className="words-label">
          {labels.at(say.number(pixel.row), say.number(pixel.col))}
        </span>
        {taps.length > 0 && !concealed ? (
          <SumLine
            clock={clock}
            taps={taps}
            sum={derived.gatheredHere}
            lit={taps.findIndex(
              ({ kernelRow, kernelCol }) => lit.turnedTap === kernelRow * kernelWidth + kernelCol,
            )}
            onHover={(tap) =>
              dispatch({
                type: 'hover',
                cell: tap && { grid: 'turned', row: tap.kernelRow, col: tap.kernelCol },
              })
            }
          />
        ) : (
          <p className="sum-line">
            {concealed ? '?' : derived.unreachedHere ? labels.unreached : labels.nothing}
          </p>
        )}
      </div>
      <Ledger {...props} />
    </div>
  );
}
