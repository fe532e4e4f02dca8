import type { NumberTable } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { NETWORKS, type NetworkName, PLACE_WEIGHTS, type Verdict } from './answers.ts';
import type { CurveFacts } from './curves.ts';
import type { Derived } from './model.ts';
import type { OverfittingFacts } from './overfitting.ts';
import { EPOCHS, REACH, SHIFTS, type State } from './state.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  /** What a network is called, and what tells it from the others. */
  readonly networks: Readonly<Record<NetworkName, { readonly name: string; readonly end: string }>>;
  readonly picture: string;
  readonly shifted: (dx: number, dy: number) => string;
  readonly next: string;
  readonly right: string;
  readonly wrong: string;
  readonly mapHint: string;
  readonly places: (count: string, all: string) => string;
  readonly dx: string;
  readonly dy: string;
  readonly item: string;
  readonly more: string;
  readonly axis: string;
  readonly axes: Readonly<Record<State['axis'], string>>;
  readonly count: string;
  readonly curvesTitle: (total: string) => string;
  readonly axisCaptions: Readonly<Record<State['axis'], string>>;
  readonly overfittingTitle: (pictures: string) => string;
  readonly train: string;
  readonly test: string;
  readonly of: (part: string, all: string) => string;
  readonly epoch: string;
  readonly measure: string;
  readonly measures: Readonly<Record<State['measure'], string>>;
}

export interface Sentences {
  readonly names: Readonly<Record<NetworkName, string>>;
  readonly picture: (name: string, dx: number, dy: number) => string;
  readonly allRight: string;
  /** `answer` is null where the network is right. */
  readonly verdict: (network: string, answer: string | null) => string;
  readonly placeWeights: (weights: number) => string;
  readonly recognised: (total: number, dx: number, dy: number, counts: string) => string;
  readonly bothFall: string;
  readonly losses: (epoch: number, facts: OverfittingFacts) => string;
  readonly correct: (epoch: number, facts: OverfittingFacts) => string;
  readonly overfits: string;
  readonly question: string;
  readonly answerLabel: string;
  readonly counts: (mlp: number, cnn: number, pooled: number) => string;
  readonly one: string;
  readonly notEnough: string;
  readonly seen: string;
  readonly probabilities: (columns: string) => string;
  readonly places: (network: string) => string;
  readonly hits: (columns: string) => string;
  readonly correctTable: string;
  readonly lossTable: string;
}

/**
 * Of the first 1,000 test pictures, all shifted by four pixels to the right, so many are recognised by the
 * three networks: what the prediction tells. The tests hold it to the shipped counts.
 */
export const FOUR_RIGHT = [228, 300, 741] as const;
const HALF = 500;

export const says: Says<State, Derived, Sentences> = {
  describe(state, { picture, curves, overfitting }, say, { words, language, number }) {
    const { dx, dy, epoch } = state;
    if (picture) {
      const names = CLASS_NAMES[language];
      const { verdicts, label } = picture;
      const start = say.picture(names[label], dx, dy);
      if (verdicts.every(({ right }) => right)) return `${start}: ${say.allRight}`;
      const each = verdicts.map(({ name, right, answers: [top] }) =>
        say.verdict(say.names[name], right ? null : names[top.label]),
      );
      const why = lostByPlace(state, verdicts) ? ` ${say.placeWeights(PLACE_WEIGHTS)}` : '';
      return `${start}: ${each.join(', ')}.${why}`;
    }
    if (curves) {
      const counts = curves.curves.map(({ name, here }) => `${say.names[name]} ${number(here)}`);
      const told = say.recognised(curves.total, dx, dy, counts.join(', '));
      return bothFall(curves) ? `${told} ${say.bothFall}` : told;
    }
    if (!overfitting) return words.loading;
    if (state.measure === 'loss') return say.losses(epoch, overfitting);
    const told = say.correct(epoch, overfitting);
    return overfits(overfitting) ? `${told} ${say.overfits}` : told;
  },
  predict(_, __, say) {
    const told = `${say.counts(...FOUR_RIGHT)} ${say.notEnough}`;
    const above = FOUR_RIGHT.filter((count) => count > HALF).length;
    return {
      question: say.question,
      answers: [{ label: say.answerLabel, value: above }],
      right: told,
      wrong: `${say.one} ${told}`,
    };
  },
  tables(_, { picture, curves, overfitting }, say) {
    const columns = NETWORKS.map((name, index) => `${index + 1}: ${say.names[name]}`).join(', ');
    if (picture) {
      const { moved, verdicts } = picture;
      const side = SHIFTS.length;
      return [
        {
          caption: say.probabilities(columns),
          rows: verdicts[0].probabilities.length,
          cols: verdicts.length,
          firstCol: 1,
          at: (row, col) => verdicts[col].probabilities[row] * 100,
          digits: 1,
        },
        ...verdicts.map(({ name, places }) =>
          gridTable(say.places(say.names[name]), places.right.map(Number), side, side, -REACH),
        ),
        gridTable(say.seen, moved.data, PICTURE_SIDE, PICTURE_SIDE),
      ];
    }
    if (curves) {
      return [
        {
          caption: say.hits(columns),
          rows: SHIFTS.length,
          cols: curves.curves.length,
          firstRow: -REACH,
          firstCol: 1,
          at: (row, col) => curves.curves[col].hits[row],
        },
      ];
    }
    const lists = (overfitting?.lessons ?? []).map(({ curve }) => curve);
    const table = (caption: string, kinds: readonly (readonly number[])[]): NumberTable => ({
      caption,
      rows: kinds.length > 0 ? EPOCHS + 1 : 0,
      cols: kinds.length,
      firstCol: 1,
      at: (row, col) => kinds[col][row],
    });
    return [
      table(
        say.correctTable,
        lists.flatMap(({ trainCorrect, testCorrect }) => [trainCorrect, testCorrect]),
      ),
      table(
        say.lossTable,
        lists.flatMap(({ trainLoss, testLoss }) => [trainLoss, testLoss]),
      ),
    ];
  },
};

/** A shifted picture that a network with flattening no longer knows: the weights that know places are to blame. */
function lostByPlace({ dx, dy }: State, verdicts: readonly Verdict[]): boolean {
  return (dx !== 0 || dy !== 0) && verdicts.some(({ name, right }) => name !== 'pooled' && !right);
}

/** Both CNNs have lost pictures, the pooled one fewer: worth saying. */
function bothFall({ curves }: CurveFacts): boolean {
  const [, cnn, pooled] = curves.map(({ inPlace, here }) => inPlace - here);
  return pooled > 0 && cnn > pooled;
}

/** A network that knows its own pictures better than new ones by more than this share has learned by heart. */
const GAP = 0.1;

function overfits({ lessons, trainPictures, testPictures }: OverfittingFacts): boolean {
  return lessons.every(
    ({ trainCorrect, testCorrect }) =>
      trainCorrect / trainPictures - testCorrect / testPictures > GAP,
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
