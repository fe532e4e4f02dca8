import { type CSSProperties, useRef } from 'react';
import { eased } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { STATIONS, type Station } from './model.ts';
import { NumberFlight } from './NumberFlight.tsx';
import type { Props } from './props.ts';
import { Scene } from './Scene.tsx';

/** The road on which a lamp travels from station to station, and below it what happens there to the pixel's number. */
export function View(props: Props) {
  const { state, dispatch } = props;
  const go = (station: Station) => dispatch({ type: 'set', patch: { station } });
  return (
    <Surface
      label={props.surface}
      className="road"
      onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
      onJump={(end) => go(STATIONS[end === 'first' ? 0 : STATIONS.length - 1])}
    >
      <Track {...props} go={go} />
      <Scene key={state.station} {...props} />
      <NumberFlight {...props} />
    </Surface>
  );
}

/** Where a station stands on the road, in percent of its length. */
const placeOf = (step: number) => ((step + 0.5) / STATIONS.length) * 100;

function Track({ state, clock, labels, say, go }: Props & { readonly go: (to: Station) => void }) {
  const lamp = useRef<HTMLElement>(null);
  useNumbers([placeOf(state.step)], {
    clock,
    share: eased,
    draw: ([place]) => lamp.current?.style.setProperty('--place', `${place}%`),
  });
  return (
    <div className="road-track">
      <i ref={lamp} className="road-lamp" style={LAMP_AT_FIRST} />
      {STATIONS.map((station, index) => (
        <button
          key={station}
          type="button"
          tabIndex={-1}
          aria-pressed={station === state.station}
          onClick={() => go(station)}
        >
          <b>{say.number(index + 1)}</b>
          <span>{labels.names[station]}</span>
        </button>
      ))}
    </div>
  );
}

const LAMP_AT_FIRST = { '--place': `${placeOf(0)}%` } as CSSProperties;
