import { ChevronLeft, ChevronRight, Minimize2 } from 'lucide-react';
import { memo } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Detail } from './detail.ts';
import type { Pass } from './facts.ts';
import { across, type Place } from './layers.ts';
import type { Action, Derived, State } from './model.ts';
import { nextChannel } from './moves.ts';
import { Parts } from './Parts.tsx';
import { MapPanel, Pad, PicturePanel } from './panels.tsx';
import type { Dispatch } from './props.ts';
import { Sum } from './Sum.tsx';
import type { Tool } from './state.ts';
import { Votes } from './Votes.tsx';
import type { Labels } from './wording.ts';

type OpenedProps = Pick<ViewProps<State, Action, Derived, Labels>, 'labels' | 'say'> & {
  readonly detail: Detail;
  readonly pass: Pass;
  readonly label: number | null;
  readonly tool: Tool;
  readonly levels: string;
  readonly dispatch: Dispatch;
};

/** One map, taken apart: what it is made of, how, and the number under the finger. */
export const Opened = memo(function Opened(props: OpenedProps) {
  const { detail, pass, dispatch, labels, say } = props;
  const { kind } = detail.layer;
  const shared = { detail, pass, dispatch, labels, say };
  return (
    <div
      className="net-opened"
      data-kind={kind}
      data-parts={detail.parts.length}
      data-depth={detail.pixel ? 2 : 1}
    >
      <Bar detail={detail} dispatch={dispatch} labels={labels} say={say} />
      {kind === 'input' ? (
        <>
          <Pad {...shared} tool={props.tool} levels={props.levels} />
          <Votes
            pass={pass}
            label={props.label}
            marked={null}
            say={say}
            truth={labels.truth}
            onOpen={(channel) => dispatch({ type: 'open', place: { layer: 'votes', channel } })}
            onHover={() => {}}
          />
        </>
      ) : (
        <>
          <Parts detail={detail} dispatch={dispatch} labels={labels} say={say} />
          <Sum {...shared} />
          {kind === 'votes' ? (
            <Votes
              pass={pass}
              label={props.label}
              marked={detail.place.channel}
              say={say}
              truth={labels.truth}
              onOpen={(channel) => dispatch({ type: 'open', place: { layer: 'votes', channel } })}
              onHover={() => {}}
            />
          ) : (
            <>
              <MapPanel {...shared} />
              <PicturePanel {...shared} />
            </>
          )}
        </>
      )}
    </div>
  );
});

type BarProps = Pick<OpenedProps, 'detail' | 'dispatch' | 'labels' | 'say'>;

/** Where the reader is, and the ways to the neighbours and back. */
function Bar({ detail, dispatch, labels, say }: BarProps) {
  const { place, layer } = detail;
  const step = (label: string, to: Place, forward: boolean) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={to.layer === place.layer && to.channel === place.channel}
      onClick={() => dispatch({ type: 'open', place: to })}
    >
      {forward ? <ChevronRight aria-hidden="true" /> : <ChevronLeft aria-hidden="true" />}
    </button>
  );
  return (
    <div className="net-bar">
      <button
        type="button"
        className="net-back"
        aria-label={labels.back}
        title={labels.back}
        onClick={(event) => {
          // The button goes with what it closes: the keys stay with the drawing.
          event.currentTarget.closest<HTMLElement>('[data-surface]')?.focus();
          dispatch({ type: 'set', patch: { layer: null, row: null, col: null } });
        }}
      >
        <Minimize2 aria-hidden="true" />
        <span>{labels.back}</span>
      </button>
      <div className="net-stepper">
        {step(labels.previousLayer, across(place, -1), false)}
        <b>{labels.layers[layer.id]}</b>
        {step(labels.nextLayer, across(place, 1), true)}
      </div>
      {layer.channels > 1 && (
        <div className="net-stepper">
          {step(labels.previousMap, nextChannel(place, -1), false)}
          <b>
            {layer.kind === 'votes'
              ? CLASS_NAMES[say.language][place.channel]
              : `${say.number(place.channel + 1)}/${say.number(layer.channels)}`}
          </b>
          {step(labels.nextMap, nextChannel(place, 1), true)}
        </div>
      )}
      <p className="net-rule">{labels.rule(detail, say)}</p>
    </div>
  );
}
