import { type CSSProperties, Fragment, type ReactNode } from 'react';
import type { ActiveCell } from '../contract.ts';
import { useSay } from '../frame/Say.tsx';
import { calm } from '../grid/extent.ts';
import { GridPanel } from '../grid/GridPanel.tsx';
import { withLater } from '../grid/marks.ts';
import type { ScaleName } from '../grid/scales.ts';
import type { Clock } from '../motion/clock.ts';
import { curveOf, FUNNEL } from './curve.ts';
import { Deck } from './Deck.tsx';
import type { PointedProduct, VolumeFacts } from './facts.ts';
import { VolumeFlights } from './VolumeFlights.tsx';
import './volume.css';

/** The words of a volume that its figure chooses. */
export interface VolumeLabels {
  readonly channelName: (channel: number) => string;
  readonly filterName: (filter: number) => string;
}

interface VolumeProps {
  readonly facts: VolumeFacts;
  readonly clock: Clock;
  readonly labels: VolumeLabels;
  readonly pointed: PointedProduct | null;
  /** The scale of the input: grey where its numbers are a picture's. */
  readonly scale: ScaleName;
  readonly concealed: boolean;
  /** The channel that is seen whole. */
  readonly front: number;
  /** Cells of all maps that are written, counted through all maps in order. */
  readonly written: number;
  readonly onFront: (channel: number) => void;
  readonly onHover: (cell: ActiveCell | null) => void;
  /** The window's middle to this cell of the padded input. */
  readonly onPoint: (row: number, col: number) => void;
  /** The window to the place of an output. */
  readonly onCell: (filter: number, row: number, col: number) => void;
  /** Facts of the whole layer in words. */
  readonly children?: ReactNode;
}

/**
 * One output of a layer with several channels: the input, the kernel and the maps are decks of cards with one channel
 * large; each channel makes a sum, and the sums run together into one number. Stands in a surface of class
 * `conv-layout conv-stage volume`.
 */
export function Volume(props: VolumeProps) {
  const { facts, clock, labels, pointed, scale, concealed, front, written, onHover } = props;
  const { geometry: g, slices, kernel, maps, extents, marks } = facts.layer;
  const { row, col, channels, bias, total, filter } = facts;
  const { number, words } = useSay();
  const [, , kernelHeight, kernelWidth] = kernel.shape;
  const beside = Math.max(g.paddedHeight, g.paddedWidth);
  const places = g.outHeight * g.outWidth;
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const cut = (index: number, width: number) => ({
    row: Math.floor(index / width),
    col: index % width,
  });
  const deck = { clock, count: channels.length, front, turns: !concealed };
  return (
    <>
      <Deck {...deck} name="input">
        {(channel) => (
          <GridPanel
            clock={clock}
            name={`slice:${channel}`}
            title={labels.channelName(channel)}
            note={`${number(g.paddedHeight)}×${number(g.paddedWidth)}`}
            rows={g.paddedHeight}
            cols={g.paddedWidth}
            values={slices[channel]}
            marks={marks}
            scale={scale}
            extent={scale === 'grey' ? extents.input : calm([extents.input])}
            lit={pointed?.channel === channel ? cut(pointed.sliceIndex, g.paddedWidth) : undefined}
            onHover={onHover}
            onPoint={(at) =>
              channel === front ? props.onPoint(at.row, at.col) : props.onFront(channel)
            }
            frame={{
              row: row * g.strideHeight,
              col: col * g.strideWidth,
              rows: kernelHeight,
              cols: kernelWidth,
              onDrag: (r, c) =>
                props.onPoint(r + (kernelHeight - 1) / 2, c + (kernelWidth - 1) / 2),
            }}
          />
        )}
      </Deck>
      <Deck {...deck} name="kernel">
        {(channel) => (
          <GridPanel
            clock={clock}
            name={`kernel:${channel}`}
            title={words.kernel}
            note={
              channel === front && maps.length > 1
                ? `${number(filter + 1)}/${number(maps.length)}`
                : ''
            }
            rows={kernelHeight}
            cols={kernelWidth}
            values={channels[channel].kernel}
            extent={extents.kernel}
            className="kernel-cells"
            lit={pointed?.channel === channel ? cut(pointed.kernelIndex, kernelWidth) : undefined}
            onHover={onHover}
            onPoint={channel === front ? onHover : () => props.onFront(channel)}
          />
        )}
      </Deck>
      <div className="volume-sums">
        <div className="volume-channels">
          {channels.map(({ sum }, channel) => (
            <button
              key={channel}
              type="button"
              className="volume-sum"
              aria-pressed={channel === front}
              onClick={() => props.onFront(channel)}
            >
              <span>{labels.channelName(channel)}</span>
              <strong>{concealed ? '?' : number(sum)}</strong>
            </button>
          ))}
        </div>
        <svg
          className="volume-funnel"
          viewBox={`0 0 ${FUNNEL} ${FUNNEL}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {channels.map((_, channel) => (
            <path key={channel} d={curveOf(channel, channels.length).d} />
          ))}
        </svg>
      </div>
      <div className="volume-result" style={{ '--sums': channels.length } as CSSProperties}>
        <p className="sum-line volume-total">
          <span className="sum-terms">
            {channels.map(({ sum }, channel) => (
              <Fragment key={channel}>
                {channel > 0 && ' + '}
                {concealed ? '?' : channel > 0 ? bracket(sum) : number(sum)}
              </Fragment>
            ))}
            {' + '}
            <span className="sum-weight" title={words.bias}>
              {bracket(bias)}
            </span>
            <small className="volume-bias"> {words.bias.toLowerCase()}</small>
          </span>
          <span className="sum-total">
            {' = '}
            <strong>{concealed ? '?' : number(total)}</strong>
          </span>
        </p>
        <Deck clock={clock} name="output" count={maps.length} front={filter}>
          {(each) => (
            <GridPanel
              clock={clock}
              name={`map:${each}`}
              title={
                each === filter ? (maps.length > 1 ? labels.filterName(each) : words.output) : ''
              }
              note={each !== filter ? '' : concealed ? '?' : undefined}
              rows={g.outHeight}
              cols={g.outWidth}
              values={maps[each]}
              marks={withLater(places, written - each * places - 1, 'blank')}
              extent={extents.output}
              beside={beside}
              concealed={concealed}
              onPoint={(at) => props.onCell(each, at.row, at.col)}
              frame={each === filter ? { row, col, rows: 1, cols: 1, writes: true } : undefined}
            />
          )}
        </Deck>
      </div>
      <div className="conv-words">
        <p className="volume-pointed">
          {pointed &&
            `${labels.channelName(pointed.channel)}: ${number(pointed.input)} · ${bracket(pointed.weight)} = ${concealed ? '?' : number(pointed.product)}`}
        </p>
        {props.children}
      </div>
      {!concealed && <VolumeFlights {...{ facts, clock, scale }} />}
    </>
  );
}
