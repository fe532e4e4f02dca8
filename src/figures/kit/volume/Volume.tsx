import { type ReactNode, useRef } from 'react';
import { useReveal } from '../motion/useReveal.ts';
import { ChannelHeads, ChannelRow } from './ChannelRow.tsx';
import { Maps } from './Maps.tsx';
import type { VolumeParts } from './parts.ts';
import { Scene } from './Scene.tsx';
import { Funnel, Total } from './Total.tsx';
import './volume.css';

interface VolumeProps {
  readonly parts: VolumeParts;
  readonly written: number;
  /** Three channels are a picture's red, green and blue. */
  readonly rgb?: boolean;
  /** Stands before the input in the scene. */
  readonly picture?: ReactNode;
  /** Facts of the whole layer in words. */
  readonly children?: ReactNode;
}

/**
 * One output of a layer with several channels, from the volumes in depth to the arithmetic: every
 * channel's window, weights, products and partial sum, the total, and the maps.
 */
export function Volume({ parts, written, rgb = false, picture, children }: VolumeProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const { channels } = parts.facts;
  useReveal(
    drawing,
    '.channel-makes, .channel .panel-products, .channel-sum, .funnel-path, .total-sum',
    channels.length,
    parts.clock,
  );
  return (
    <div
      ref={drawing}
      className="volume"
      data-channels={channels.length}
      data-maps={parts.facts.layer.maps.length}
      data-rgb={rgb || undefined}
    >
      <Scene {...parts} written={written}>
        {picture}
      </Scene>
      <div className="channels">
        <ChannelHeads />
        {channels.map((_, channel) => (
          <ChannelRow key={channel} {...parts} channel={channel} />
        ))}
      </div>
      <Funnel channels={channels.length} />
      <Total {...parts} />
      <Maps {...parts} written={written} />
      <div className="volume-words">{children}</div>
    </div>
  );
}
