import type { ViewProps } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Verdict } from './answers.ts';
import { Moved } from './Moved.tsx';
import type { Derived, PictureFacts } from './model.ts';
import { PlacesMap } from './PlacesMap.tsx';
import type { Labels } from './says.ts';
import type { Action, State } from './state.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;

const FULL = 100;

/** The picture, and what each network says to it. */
export function PictureView({ facts, ...props }: Props & { readonly facts: PictureFacts }) {
  const { state, dispatch, labels, say } = props;
  const name = CLASS_NAMES[say.language][facts.label];
  return (
    <div className="shift-picture">
      <div className="shift-subject">
        <Moved
          title={labels.picture}
          picture={facts.moved}
          shift={state}
          onShift={(to) => dispatch({ type: 'shift', ...to })}
        />
        <p className="shift-about">
          <b>{name}</b>, {labels.shifted(state.dx, state.dy)}{' '}
          <button type="button" className="button" onClick={() => dispatch({ type: 'next' })}>
            {labels.next}
          </button>
        </p>
      </div>
      {facts.verdicts.map((verdict) => (
        <Column key={verdict.name} verdict={verdict} {...props} />
      ))}
      <p className="shift-map-hint">{labels.mapHint}</p>
    </div>
  );
}

function Column(props: Props & { readonly verdict: Verdict }) {
  const { state, dispatch, labels, say, concealed } = props;
  const { name, answers, right, places } = props.verdict;
  const names = CLASS_NAMES[say.language];
  return (
    <div className="shift-network" data-right={concealed ? undefined : right}>
      <p className="shift-name">
        {labels.networks[name].name} <small>{labels.networks[name].end}</small>
      </p>
      <p className="shift-verdict">
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
      <PlacesMap
        name={name}
        places={concealed ? null : places}
        shift={state}
        onShift={(to) => dispatch({ type: 'shift', ...to })}
      />
      <p className="shift-count">
        {concealed ? '?' : labels.places(say.number(places.count), say.number(places.right.length))}
      </p>
    </div>
  );
}
