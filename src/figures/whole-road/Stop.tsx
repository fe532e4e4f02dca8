import type { ReactNode } from 'react';
import type { Station } from './state.ts';

interface StopProps {
  readonly station: Station;
  readonly number: string;
  readonly name: string;
  /** What has become of the pixel here. */
  readonly note: ReactNode;
  readonly lit: boolean;
  /** The road has come this far, and goes on from here. */
  readonly reached: readonly [boolean, boolean];
  readonly onChoose: (station: Station) => void;
  readonly children: ReactNode;
}

/** One station: a disc on the road, and below it what the road carries there. */
export function Stop(props: StopProps) {
  const { station, lit, reached, onChoose } = props;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="road-stop"
      data-station={station}
      aria-pressed={lit}
      onClick={() => onChoose(station)}
    >
      <i className="road-in" data-reached={reached[0] || undefined} />
      <i className="road-out" data-reached={reached[1] || undefined} />
      <i className="road-turn" data-reached={reached[1] || undefined} />
      <b className="road-disc">{props.number}</b>
      <span className="road-name">{props.name}</span>
      <span className="road-picture">{props.children}</span>
      <span className="road-note">{props.note}</span>
    </button>
  );
}
