import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { Kernel } from './Kernel.tsx';
import type { KernelSheet } from './kernels.ts';
import { Patch } from './Patch.tsx';
import type { ChannelFacts } from './patches.ts';
import type { Labels } from './text.ts';

interface SheetProps {
  readonly channels: readonly ChannelFacts[];
  readonly kernels: readonly KernelSheet[];
  readonly channel: number;
  readonly labels: Labels;
  readonly onChannel: (channel: number) => void;
}

/** All channels of a layer side by side, each with its strongest patches, and its kernel where that is one slice. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { channels, kernels, channel, labels, onChannel } = props;
  return (
    <div className="hierarchy-sheet" data-channels={channels.length}>
      {channels.map((facts, index) => (
        <Tile
          key={index}
          facts={facts}
          kernel={kernels[index].slices === 1 ? kernels[index] : null}
          index={index}
          on={index === channel}
          labels={labels}
          onChannel={onChannel}
        />
      ))}
    </div>
  );
});

interface TileProps {
  readonly facts: ChannelFacts;
  readonly kernel: KernelSheet | null;
  readonly index: number;
  readonly on: boolean;
  readonly labels: Labels;
  readonly onChannel: (channel: number) => void;
}

const Tile = memo(function Tile({ facts, kernel, index, on, labels, onChannel }: TileProps) {
  const { number } = useSay();
  const { mosaic, verdict } = facts;
  const word = labels.verdictShort[verdict];
  return (
    <button
      type="button"
      tabIndex={-1}
      className="hierarchy-tile"
      aria-pressed={on}
      title={labels.channelName(index)}
      onClick={() => onChannel(index)}
    >
      <Patch width={mosaic.side} height={mosaic.side} values={mosaic.values}>
        <b>{number(index + 1)}</b>
        {word && <i>{word}</i>}
      </Patch>
      {kernel && <Kernel kernel={kernel} numbers={false} />}
    </button>
  );
});
