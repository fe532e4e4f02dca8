import type { ReactNode } from 'react';
import type { Say } from '../kit/contract.ts';
import { inFractions } from './fraction.ts';
import type { Derived } from './model.ts';
import { ORDER } from './state.ts';
import { scoreText, shareSign, sumSign } from './tables.ts';
import type { Labels } from './text.ts';

interface BadgeProps {
  readonly order: number;
  readonly done: number;
  readonly children: ReactNode;
}

/** The name of one of the four operations with its number, lit while it is the newest one done. */
export function Operation({ order, done, children }: BadgeProps) {
  const when = order === done ? 'now' : order < done ? 'before' : 'later';
  return (
    <span className="match-operation" data-when={when}>
      <b>{order}</b> {children}
    </span>
  );
}

interface SumsProps {
  readonly derived: Derived;
  readonly labels: Labels;
  readonly say: Say;
  readonly concealed: boolean;
}

/** The third and the fourth operation: adding the products, and dividing by their number. */
export function Sums({ derived, labels, say, concealed }: SumsProps) {
  const { done, stages, window, agree, differ } = derived;
  const divides = stages === ORDER.divide;
  return (
    <div className="match-sums">
      <p>
        <Operation order={ORDER.add} done={done}>
          {labels.add}
        </Operation>
        <span className="match-value">
          {done < ORDER.add || concealed ? (
            '?'
          ) : (
            <>
              <span>
                {inFractions(agree.sum, say)} − {inFractions(differ.sum, say)}
              </span>{' '}
              <span>
                {sumSign(derived)} <strong>{inFractions(window.sum, say)}</strong>
              </span>
            </>
          )}
        </span>
      </p>
      <p data-off={!divides || undefined}>
        <Operation order={ORDER.divide} done={done}>
          {labels.divide}
        </Operation>
        {divides ? (
          <span className="match-value">
            {done < ORDER.divide || concealed ? '?' : <Share derived={derived} say={say} />}
          </span>
        ) : (
          <span className="match-aside">{labels.undivided}</span>
        )}
      </p>
    </div>
  );
}

function Share({ derived, say }: Pick<SumsProps, 'derived' | 'say'>) {
  const { number } = say;
  const { window, divisor } = derived;
  const share = window.sum / divisor;
  return (
    <>
      <span>{scoreText(window.sum, derived, say)}</span>{' '}
      <span>
        {shareSign(derived)} <strong>{number(share)}</strong>
      </span>
    </>
  );
}
