import type { Says } from '../kit/frame/spoken.ts';
import { convTables } from '../kit/slide/convTables.ts';
import type { Misfit } from '../kit/slide/slide.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly edit: string;
  /** Written over the first hop. */
  readonly hop: (stride: string) => string;
  readonly stops: (rows: string, cols: string, all: string) => string;
}

export interface Sentences {
  readonly stops: (stride: number, stops: number) => string;
  readonly fewer: (stride: number, stops: number, stopsAtOne: number) => string;
  readonly here: (row: number, col: number, sum: number) => string;
  readonly unread: (count: number) => string;
  readonly allRead: string;
  readonly refused: (refused: Misfit) => string;
  readonly question: (side: number, kernel: number, stride: number) => string;
  readonly perRow: string;
  readonly inAll: string;
  readonly answer: (perRow: number, inAll: number) => string;
  readonly count: string;
}

export const says: Says<State, Derived, Sentences> = {
  describe({ s }, { stops, stopsAtOne, row, col, anchor, window, unread }, say) {
    return [
      s > 1 ? say.fewer(s, stops, stopsAtOne) : say.stops(s, stops),
      say.here(row * s + anchor, col * s + anchor, window.sum),
      unread > 0 ? say.unread(unread) : say.allRead,
    ].join(' ');
  },
  notice: ({ refused }, _, say) => (refused ? say.refused(refused) : ''),
  tables: (_, derived, __, { words }) => convTables(derived, words),
  predict({ n, k, s }, { geometry, stops }, say) {
    const answer = say.answer(geometry.outWidth, stops);
    return {
      question: say.question(n, k, s),
      answers: [
        { label: say.perRow, value: geometry.outWidth },
        { label: say.inAll, value: stops },
      ],
      right: answer,
      wrong: `${answer} ${say.count}`,
    };
  },
};
