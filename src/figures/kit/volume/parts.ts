import type { ActiveCell } from '../contract.ts';
import type { ScaleName } from '../grid/scales.ts';
import type { Clock } from '../motion/clock.ts';
import type { PointedProduct, VolumeFacts } from './facts.ts';

/** The words of a volume that its figure chooses. */
export interface VolumeLabels {
  readonly channelName: (channel: number) => string;
  readonly filterName: (filter: number) => string;
  /** How many products, partial sums and numbers come of one place. */
  readonly tally: (products: string, sums: string) => string;
  /** Over the maps, whatever their number. */
  readonly outputTitle: string;
}

/** What the reader can do with a volume. */
interface VolumeActions {
  readonly onHover: (cell: ActiveCell | null) => void;
  /** The window's middle to this cell of the padded input. */
  readonly onPoint: (row: number, col: number) => void;
  /** The window to the place of an output. */
  readonly onCell: (filter: number, row: number, col: number) => void;
}

/** What all parts of a volume are drawn from. */
export interface VolumeParts {
  readonly facts: VolumeFacts;
  readonly clock: Clock;
  readonly labels: VolumeLabels;
  readonly actions: VolumeActions;
  readonly pointed: PointedProduct | null;
  /** The scale of the input: grey where its numbers are a picture's. */
  readonly scale: ScaleName;
  readonly concealed: boolean;
}
