import { useRef } from 'react';
import type { Say } from '../contract.ts';
import { largest } from '../grid/extent.ts';
import { cellColour } from '../grid/scales.ts';
import type { Clock } from '../motion/clock.ts';
import { useReveal } from '../motion/useReveal.ts';
import type { Detail, Term } from './mapDetail.ts';
import type { Pass } from './pass.ts';
import './network.css';

interface MapSumProps {
  readonly detail: Detail;
  readonly pass: Pass;
  readonly clock: Clock;
  readonly title: string;
  readonly note: string;
  /** Between the numbers of a list: a semicolon where a comma is the decimal sign. */
  readonly listSign: string;
  readonly say: Say;
}

/** The arithmetic of one number, written out. */
export function MapSum({ detail, pass, clock, say, title, note, listSign }: MapSumProps) {
  const { terms, layer, total, bias, value, place } = detail;
  const { number } = say;
  const root = useRef<HTMLDivElement>(null);
  useReveal(root, '.map-term, .map-total', terms.length, clock);
  const extent = largest(terms.map((term) => term.product ?? term.weight ?? term.input ?? 0));
  // One decimal more than the terms, so that the line adds up.
  const fine = (each: number) => number(each, 3);
  const listed = terms.map(({ input }) => number(input ?? 0)).join(listSign);
  const gate = layer.kind === 'relu' ? `0${listSign}${listed}` : listed;
  return (
    <div className="map-sum" ref={root}>
      <p className="map-caption">{title}</p>
      <div className="map-terms" data-count={terms.length}>
        {terms.map((term) => (
          <TermCell key={`${term.row},${term.col}`} {...{ term, extent, say }} />
        ))}
      </div>
      {value !== null && (layer.kind === 'relu' || layer.kind === 'pool') && (
        <p className="map-total">
          max({gate}) = <strong>{number(value)}</strong>
        </p>
      )}
      {total !== null && bias !== null && value !== null && (
        <p className="map-total">
          {fine(total)} + {bias < 0 ? `(${fine(bias)})` : fine(bias)} ={' '}
          <strong>{fine(value)}</strong>
        </p>
      )}
      {layer.kind === 'votes' && (
        <p className="map-total">
          softmax → <strong>{say.share(pass.probabilities[place.channel])}</strong>
        </p>
      )}
      <p className="map-caption">{note}</p>
    </div>
  );
}

interface TermCellProps {
  readonly term: Term;
  readonly extent: number;
  readonly say: Say;
}

function TermCell({ term, extent, say: { number } }: TermCellProps) {
  const { input, weight, product } = term;
  const shown = product ?? weight ?? input ?? 0;
  const colour = cellColour(shown, extent, 'value');
  return (
    <div
      className="map-term"
      data-padding={term.padding || undefined}
      data-winner={term.winner || undefined}
      style={{ background: `var(${colour})`, color: `var(${colour}t)` }}
    >
      {input !== null && weight !== null && (
        <span>
          {number(input)}·<wbr />
          {weight < 0 ? `(${number(weight)})` : number(weight)}
        </span>
      )}
      <b>{number(shown)}</b>
    </div>
  );
}
