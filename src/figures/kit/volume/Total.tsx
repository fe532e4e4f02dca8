import { Fragment } from 'react';
import { useSay } from '../frame/Say.tsx';
import { cellColour } from '../grid/scales.ts';
import type { VolumeParts } from './parts.ts';

/** The partial sums and the bias, added into the one number that goes into the map. */
export function Total({ facts, labels, pointed, concealed }: VolumeParts) {
  const { number, words } = useSay();
  const { channels, bias, total, layer } = facts;
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const colour = concealed ? null : cellColour(total, layer.extents.output, 'value');
  const products = channels.length * channels[0].products.length;
  return (
    <div className="volume-total">
      <p className="total-line">
        {channels.map(({ sum }, channel) => (
          <Fragment key={labels.channelName(channel)}>
            {channel > 0 && ' + '}
            <span className="total-part" title={labels.channelName(channel)}>
              {concealed ? '?' : channel > 0 ? bracket(sum) : number(sum)}
            </span>
          </Fragment>
        ))}
        {' + '}
        <span className="total-bias" data-label={words.bias.toLowerCase()}>
          {bracket(bias)}
        </span>
        {' = '}
        <strong
          className="total-sum"
          style={colour ? { background: `var(${colour})`, color: `var(${colour}t)` } : undefined}
        >
          {concealed ? '?' : number(total)}
        </strong>
      </p>
      <p className="total-note">
        {pointed
          ? `${labels.channelName(pointed.channel)}: ${number(pointed.input)} · ${bracket(pointed.weight)} = ${concealed ? '?' : number(pointed.product)}`
          : labels.tally(number(products), number(channels.length))}
      </p>
    </div>
  );
}

/**
 * Side of the funnel's own coordinates, the height at which the total's line stands beside it, and how
 * many rows have room without being made smaller.
 */
const FUNNEL = { side: 100, end: 40, rows: 3 } as const;

/** Lines from each partial sum to the total, in a box that the style sheet stretches. */
export function Funnel({ channels }: { readonly channels: number }) {
  return (
    <svg
      className="volume-funnel"
      viewBox={`0 0 ${FUNNEL.side} ${FUNNEL.side}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {Array.from({ length: channels }, (_, channel) => {
        const between = FUNNEL.side / Math.max(FUNNEL.rows, channels);
        const y = FUNNEL.side / 2 + (channel - (channels - 1) / 2) * between;
        const middle = FUNNEL.side / 2;
        return (
          <path
            key={y}
            className="funnel-path"
            d={`M0 ${y}C${middle} ${y} ${middle} ${FUNNEL.end} ${FUNNEL.side} ${FUNNEL.end}`}
          />
        );
      })}
    </svg>
  );
}
