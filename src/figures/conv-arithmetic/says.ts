import type { Says } from '../kit/frame/spoken.ts';
import { convTables } from '../kit/slide/convTables.ts';
import type { Misfit } from '../kit/slide/slide.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly more: string;
  readonly square: string;
  readonly edit: string;
}

export interface Sentences {
  readonly here: (height: number, width: number, row: number, col: number, sum: number) => string;
  readonly unread: (count: number) => string;
  readonly refused: (refused: Misfit) => string;
  readonly question: string;
  readonly height: string;
  readonly width: string;
  readonly answer: (height: number, width: number) => string;
  readonly count: string;
}

export const says: Says<State, Derived, Sentences> = {
  describe(_, { geometry: g, row, col, window, unread }, say) {
    const here = say.here(g.outHeight, g.outWidth, row, col, window.sum);
    return unread > 0 ? `${here} ${say.unread(unread)}` : here;
  },
  notice: ({ refused }, _, say) => (refused ? say.refused(refused) : ''),
  tables: (_, derived, __, { words }) => convTables(derived, words),
  predict(_, { geometry: g }, say) {
    const answer = say.answer(g.outHeight, g.outWidth);
    return {
      question: say.question,
      answers: [
        { label: say.height, value: g.outHeight },
        { label: say.width, value: g.outWidth },
      ],
      right: answer,
      wrong: `${answer} ${say.count}`,
    };
  },
};
