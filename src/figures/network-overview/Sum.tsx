import type { Say } from '../kit/contract.ts';
import { largest } from '../kit/grid/extent.ts';
import { cellColour } from '../kit/grid/scales.ts';
import type { Detail } from './detail.ts';
import type { Pass } from './facts.ts';
import type { Term } from './terms.ts';
import type { Labels } from './wording.ts';

interface SumProps {
  readonly detail: Detail;
  readonly pass: Pass;
  readonly labels: Labels;
  readonly say: Say;
}

/** The arithmetic of one number, written out. */
export function Sum({ detail, pass, labels, say }: SumProps) {
  const { terms, termCols } = detail;
  const extent = largest(
    terms.map(({ product, weight, input }) => product ?? weight ?? input ?? 0),
  );
  return (
    <div className="net-sum">
      <p className="net-caption">{labels.sumTitle(detail, say)}</p>
      {terms.length > 0 && (
        <div
          className="net-terms"
          style={{ gridTemplateColumns: `repeat(${termCols}, minmax(0, 1fr))` }}
        >
          {terms.map((term) => (
            <TermCell key={`${term.row},${term.col}`} term={term} extent={extent} say={say} />
          ))}
        </div>
      )}
      <Total detail={detail} pass={pass} labels={labels} say={say} />
    </div>
  );
}

interface TermCellProps {
  readonly term: Term;
  readonly extent: number;
  readonly say: Say;
}

function TermCell({ term, extent, say }: TermCellProps) {
  const { number } = say;
  const { input, weight, product } = term;
  const shown = product ?? weight ?? input ?? 0;
  const colour = cellColour(shown, extent, 'value');
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  return (
    <div
      className="net-term"
      data-padding={term.padding || undefined}
      data-winner={term.winner || undefined}
      data-weight={input === null || undefined}
      style={{ background: `var(${colour})`, color: `var(${colour}t)` }}
    >
      {input !== null && weight !== null && (
        <span>
          {number(input)}·<wbr />
          {bracket(weight)}
        </span>
      )}
      <b>{number(shown)}</b>
    </div>
  );
}

function Total({ detail, pass, labels, say }: SumProps) {
  const { number } = say;
  const { layer, total, bias, value, terms, place } = detail;
  // One decimal more than the terms, so that the line adds up.
  const fine = (each: number) => number(each, 3);
  const listed = terms.map(({ input }) => number(input ?? 0)).join(labels.listSign);
  return (
    <div className="net-total">
      {layer.kind === 'relu' && value !== null && (
        <p>
          max(0{labels.listSign}
          {listed}) = <strong>{number(value)}</strong>
        </p>
      )}
      {layer.kind === 'pool' && value !== null && (
        <p>
          max({listed}) = <strong>{number(value)}</strong>
        </p>
      )}
      {total !== null && bias !== null && value !== null && (
        <p>
          {fine(total)} + {bias < 0 ? `(${fine(bias)})` : fine(bias)} ={' '}
          <strong>{fine(value)}</strong>
        </p>
      )}
      {layer.kind === 'votes' && (
        <p>
          softmax → <strong>{say.share(pass.probabilities[place.channel])}</strong>
        </p>
      )}
      <p className="net-words">{labels.totalNote(detail, say)}</p>
    </div>
  );
}
