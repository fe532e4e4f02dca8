import { fill } from '../kit/slide/defaults.ts';
import type { Sheets } from '../kit/volume/channelList.ts';

export const CHANNELS = 3;
/** Height and width of the picture, of the kernel and of the map. */
export const SIDE = 5;
export const KERNEL_SIDE = 3;
export const MAP_SIDE = SIDE - KERNEL_SIDE + 1;

/** What a screen calls full brightness. */
export const FULL = 255;

const channels = <Value>(make: (channel: number) => Value) =>
  Array.from({ length: CHANNELS }, (_, channel) => make(channel));

/** Red, green and blue, each 0–2. */
const SKY = [1, 2, 2];
const LEAF = [0, 1, 0];
const SHINE = [2, 2, 1];
const APPLE = [2, 0, 0];
const SHADE = [1, 0, 0];

const APPLE_PIXELS = [
  [SKY, SKY, LEAF, LEAF, SKY],
  [SKY, APPLE, LEAF, APPLE, SKY],
  [APPLE, SHINE, APPLE, APPLE, APPLE],
  [APPLE, APPLE, APPLE, APPLE, SHADE],
  [SKY, APPLE, APPLE, SHADE, SKY],
].flat();

/** An apple in small numbers, so that every sum can be checked in the head. */
export const SMALL_PICTURE: Sheets = channels((channel) =>
  APPLE_PIXELS.map((pixel) => pixel[channel]),
);

/** Three slices that differ: they ask for much red, no green in the cross, no blue in the corners. */
export const THREE_SLICES: Sheets = [
  [0, 1, 0, 1, 1, 1, 0, 1, 0],
  [0, -1, 0, -1, -1, -1, 0, -1, 0],
  [-1, 0, -1, 0, 0, 0, -1, 0, -1],
];

const LEFT_TO_RIGHT = [-1, 0, 1, -1, 0, 1, -1, 0, 1];
const RIGHT_TO_LEFT = LEFT_TO_RIGHT.map((weight) => -weight + 0);
const NOTHING = LEFT_TO_RIGHT.map(() => 0);

/** The first slice alone looks; the other two are all zeros. */
export const ONE_SLICE: Sheets = [THREE_SLICES[0], NOTHING, NOTHING];

/** Red on the left, green on the right: R + G + B is the same everywhere. */
const RED_COLS = 2;
export const RED_GREEN: Sheets = [
  fill(SIDE, SIDE, (_, col) => (col < RED_COLS ? FULL : 0)),
  fill(SIDE, SIDE, (_, col) => (col < RED_COLS ? 0 : FULL)),
  fill(SIDE, SIDE, () => 0),
];

/** The same slice for all channels: it sees R + G + B only. */
export const ALIKE: Sheets = channels(() => LEFT_TO_RIGHT);

/** Red turned round: it asks for red on the left and green on the right. */
export const RED_TURNED: Sheets = [RIGHT_TO_LEFT, LEFT_TO_RIGHT, LEFT_TO_RIGHT];
