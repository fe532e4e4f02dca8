import type { ViewProps } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Verdict } from './answers.ts';
import { Moved } from './Moved.tsx';
import type { Derived, PictureFacts } from './model.ts';
import { PlacesMap } from './PlacesMap.tsx';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;

const FULL = 100;

/** The picture, and what each network says to it. */
export function PictureView({ facts, ...props }: Props & { readonly facts: PictureFacts }) {
  const { state, dispatch, labels, say } = props;
  const push = (to: { dx: number; dy: number }) => dispatch({ type: 'shift', ...to });
  return (
    <div className="shift-picture">
      <div className="shift-subject">
        <Moved title={labels.picture} picture={facts.moved} shift={state} onShift={push} />
        <div className="shift-about">
          <p>
            {labels.is} <b>{CLASS_NAMES[say.language][facts.label]}</b>
          </p>
          <p>
            {labels.shift} <b>{labels.shifted(state.dx, state.dy, say)}</b>
          </p>
          <button
            type="button"
            className="button shift-next"
            onClick={() => dispatch({ type: 'next' })}
          >
            {labels.next}
          </button>
        </div>
      </div>
      <p className="shift-map-hint">{labels.mapHint}</p>
      <div className="shift-networks">
        {facts.verdicts.map((verdict) => (
          <Column key={verdict.name} verdict={verdict} push={push ?? null} {...props} />
        ))}
      </div>
    </div>
  );
}

interface ColumnProps extends Props {
  readonly verdict: Verdict;
  readonly push: ((to: { dx: number; dy: number }) => void) | null;
}

function Column({ verdict, push, state, labels, say, concealed }: ColumnProps) {
  const { name, answers, right, places } = verdict;
  const names = CLASS_NAMES[say.language];
  const { number } = say;
  return (
    <div className="shift-network" data-right={concealed ? undefined : right}>
      <p className="shift-name">
        {labels.networks[name].name}
        <small>{labels.networks[name].end}</small>
      </p>
      <p className={concealed ? 'shift-hidden' : right ? 'shift-right' : 'shift-wrong'}>
        {concealed ? '?' : right ? `✓ ${labels.right}` : `✗ ${labels.wrong}`}
      </p>
      <ol>
        {answers.map(({ label, probability }, place) => (
          <li key={place}>
            <span>{concealed ? '?' : names[label]}</span>
            <b>{concealed ? '' : say.share(probability, place === 0 ? 1 : 0)}</b>
            <i style={{ width: concealed ? 0 : `${probability * FULL}%` }} />
          </li>
        ))}
      </ol>
      <PlacesMap name={name} places={concealed ? null : places} shift={state} onShift={push} />
      <p className="shift-count">
        {places && !concealed
          ? labels.places(number(places.count), number(places.right.length))
          : '…'}
      </p>
    </div>
  );
}
