import { memo } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import type { Place } from './layers.ts';
import type { Action, Derived, State } from './model.ts';
import { Sheet } from './Sheet.tsx';
import { Votes } from './Votes.tsx';
import type { Labels } from './wording.ts';

type WholeProps = Pick<ViewProps<State, Action, Derived, Labels>, 'dispatch' | 'labels' | 'say'> &
  Pick<Derived, 'pass' | 'label' | 'cursor' | 'edges'>;

/** The network laid out whole. Both arrangements stand in the page; the style sheet shows the one that fits. */
export const Whole = memo(function Whole(props: WholeProps) {
  const { pass, label, cursor, edges, dispatch, labels, say } = props;
  const onOpen = (place: Place) => dispatch({ type: 'open', place });
  const onHover = (place: Place | null) =>
    dispatch({
      type: 'hover',
      cell: place && { grid: place.layer, row: place.channel, col: 0 },
    });
  const sheet = { pass, cursor, edges, labels, onOpen, onHover };
  return (
    <div className="net-whole">
      <Sheet orientation="columns" {...sheet} />
      <Sheet orientation="rows" {...sheet} />
      <p className="net-key" aria-hidden="true">
        <span>−</span>
        <span>0</span>
        <span>+</span>
      </p>
      <p className="net-name net-votes-name">
        <b>{labels.layers.votes}</b>
        <small>softmax</small>
      </p>
      <Votes
        pass={pass}
        label={label}
        marked={cursor?.layer === 'votes' ? cursor.channel : null}
        say={say}
        truth={labels.truth}
        onOpen={(channel) => onOpen({ layer: 'votes', channel })}
        onHover={(channel) => onHover(channel === null ? null : { layer: 'votes', channel })}
      />
    </div>
  );
});
