import { type CSSProperties, type KeyboardEvent, useMemo, useRef } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { AT_REST, type Clock, eased } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { ClassVotes } from '../kit/network/ClassVotes.tsx';
import { LAST_LAYER, type Place } from '../kit/network/mapLayers.ts';
import { PictureStrip } from '../kit/network/PictureStrip.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { type Orientation, SHEETS, tileBox, voteBox } from './layout.ts';
import { Network } from './Network.tsx';
import { OpenedMap } from './Opened.tsx';
import type { Labels } from './says.ts';
import { type Action, type Derived, pointed, type State } from './state.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { pass, label, cursor, edges, detail, lit } = derived;
  const open = detail !== null && !concealed;
  const marked = concealed
    ? { layer: 'votes', channel: props.picked?.row ?? -1 }
    : (detail?.place ?? cursor);
  const choose = useMemo(
    () => ({
      onItem: (item: number) => dispatch({ type: 'picture', item }),
      onDraw: () => dispatch({ type: 'draw' }),
      onLevels: (levels: string) => dispatch({ type: 'own', levels }),
    }),
    [dispatch],
  );
  const stage = useRef<HTMLDivElement>(null);
  useZoom(stage, open, clock);
  const place = detail?.place ?? cursor;
  // What was asked for whole is there at once.
  const told = state.all || open ? AT_REST : clock;
  const onKey = ({ key, target }: KeyboardEvent) => {
    // A button takes Enter for itself.
    if (key === 'Enter' && !(target instanceof HTMLButtonElement)) {
      dispatch({ type: 'deeper', channel: detail?.lens ?? 0 });
    } else if (key === 'Escape' && open) dispatch({ type: 'back' });
    else return false;
    return true;
  };
  const votes = (
    <ClassVotes
      marked={marked?.layer === 'votes' ? marked.channel : null}
      truth={labels.truth}
      waiting={concealed || (!open && lit < LAST_LAYER)}
      asked={props.onPick !== undefined}
      onChoose={(channel) => {
        const place: Place = { layer: 'votes', channel };
        if (props.onPick) props.onPick(pointed(place));
        else dispatch({ type: 'open', place });
      }}
      onHover={(channel) =>
        dispatch({
          type: 'hover',
          cell: channel === null ? null : pointed({ layer: 'votes', channel }),
        })
      }
      clock={told}
      {...{ pass, label, say }}
    />
  );
  return (
    <div className="net-layout" data-open={open}>
      <PictureStrip
        pictures={derived.pictures}
        item={label === null ? null : state.item}
        label={labels.pictures}
        say={say}
        {...choose}
      />
      <Surface
        label={props.surface}
        className="net-stage"
        onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
        onJump={(end) => dispatch({ type: 'jump', end })}
        onKey={onKey}
      >
        <div className="net-zoom" ref={stage} style={place ? middles(place) : undefined}>
          <div className="net-whole">
            <Network
              clock={told}
              {...{ pass, lit, cursor, edges, concealed, labels, say, dispatch }}
            />
            <p className="net-name net-votes-name">
              <b>{labels.layers.votes}</b> <small>softmax</small>
            </p>
            {!open && votes}
          </div>
          {open && (
            <OpenedMap
              detail={detail}
              tool={state.tool}
              votes={votes}
              {...{ derived, clock, dispatch, labels, say }}
            />
          )}
        </div>
      </Surface>
    </div>
  );
}

/** How small a map begins that is opened, and how large the whole that it goes back to. */
const SMALL = 0.15;
const LARGE = 1.8;

/** A map that is opened grows out of its tile, and the whole comes back around it when it is closed. */
function useZoom(stage: React.RefObject<HTMLElement | null>, open: boolean, clock: Clock): void {
  useNumbers(
    [open ? 1 : 0],
    {
      clock,
      share: eased,
      draw: ([now]) => {
        const element = stage.current;
        if (!element) return;
        const resting = now === (open ? 1 : 0);
        const size = open ? SMALL + (1 - SMALL) * now : 1 + (LARGE - 1) * now;
        element.style.transform = resting ? '' : `scale(${size})`;
        element.style.opacity = resting ? '' : String(open ? now : 1 - now);
      },
    },
    [open],
  );
}

/** The middle of a map's tile as shares of the sheet, in both arrangements. */
function middles(place: Place): CSSProperties {
  const middle = (orientation: Orientation) => {
    const { width, height } = SHEETS[orientation];
    const box = tileBox(orientation, place) ?? voteBox(orientation, place.channel);
    const share = (at: number, whole: number) => `${(at / whole) * 100}%`;
    return `${share(box.x + box.width / 2, width)} ${share(box.y + box.height / 2, height)}`;
  };
  return { '--in-columns': middle('columns'), '--in-rows': middle('rows') } as CSSProperties;
}
