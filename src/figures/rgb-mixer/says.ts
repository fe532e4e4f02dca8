import type { Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { CHANNELS, type Channel, type Mixture } from './light.ts';
import type { Derived, Refused, State } from './model.ts';

export interface Labels {
  /** Names of the sliders. */
  readonly channels: Readonly<Record<Channel, string>>;
  readonly colours: string;
}

export interface Sentences {
  readonly mixtures: Readonly<Record<Exclude<Mixture, 'other'>, string>>;
  readonly colour: (triple: string, hex: string) => string;
  readonly strongest: (lamps: readonly Channel[]) => string;
  readonly strongestAndOff: (lamps: readonly Channel[], off: readonly Channel[]) => string;
  readonly refused: Readonly<Record<Refused['why'], (letter: string, asked: number) => string>>;
  readonly channelsTable: string;
  readonly overlapsTable: string;
  readonly question: (levels: number) => string;
  readonly colours: string;
  readonly right: (levels: number, colours: number) => string;
}

export function tripleOf({ colour }: Pick<Derived, 'colour'>, { number }: Pick<Say, 'number'>) {
  return `(${colour.map((value) => number(value)).join(', ')})`;
}

export const says: Says<State, Derived, Sentences> = {
  describe(_, derived, say, format) {
    const { mixture, strongest, off, hex } = derived;
    const other = off.length > 0 ? say.strongestAndOff(strongest, off) : say.strongest(strongest);
    return `${say.colour(tripleOf(derived, format), hex)} ${mixture === 'other' ? other : say.mixtures[mixture]}`;
  },
  notice({ refused }, _, say) {
    return refused ? say.refused[refused.why](refused.channel.toUpperCase(), refused.asked) : '';
  },
  tables(_, { colour, parts }, say) {
    const overlaps = parts.filter(({ part }) => part.length > 1);
    const values = overlaps.flatMap((overlap) => overlap.colour);
    return [
      gridTable(say.channelsTable, colour, 1, CHANNELS.length),
      gridTable(say.overlapsTable, values, overlaps.length, CHANNELS.length),
    ];
  },
  predict(_, { levels, colours }, say) {
    const right = say.right(levels, colours);
    return {
      question: say.question(levels),
      answers: [{ label: say.colours, value: colours }],
      right,
      wrong: right,
    };
  },
};
