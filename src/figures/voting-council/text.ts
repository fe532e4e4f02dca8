import type { FigureText, Say } from '../kit/contract.ts';
import type { Derived } from './model.ts';
import type { Group, Level, Mode, State } from './state.ts';
import type { LetterName, Stroke } from './strokes.ts';
import type { Voter } from './voters.ts';
import type { Tally } from './votes.ts';

export interface Labels {
  readonly modes: Readonly<Record<Mode, string>>;
  readonly mode: string;
  readonly item: string;
  readonly class: string;
  readonly ownAnswer: (name: string) => string;
  readonly by: string;
  readonly groups: Readonly<Record<Group, string>>;
  readonly restore: string;
  readonly levels: Readonly<Record<Level, string>>;
  /** Where the levels will stand, as long as no voter is looked at. */
  readonly touchVoter: string;
  readonly voterName: (voter: Voter, say: Say) => string;
  readonly channelName: (channel: number) => string;
  readonly channelShort: (channel: number) => string;
  readonly mapTitle: (channel: number | null, say: Say) => string;
  readonly probabilities: string;
  readonly trueLabel: string;
  readonly ledger: (className: string) => string;
  readonly rounding: string;
  readonly forVotes: (tally: Tally, say: Say) => string;
  readonly blankVotes: (tally: Tally, say: Say) => string;
  readonly againstVotes: (tally: Tally, say: Say) => string;
  readonly evidence: string;
  readonly letterTitle: string;
  readonly letter: string;
  readonly letters: Readonly<Record<LetterName, string>>;
  readonly strokes: Readonly<Record<Stroke, string>>;
  readonly voterHead: string;
  readonly countHead: string;
  readonly voteFor: (team: string) => string;
  readonly strokesNote: string;
  readonly weights: string;
  readonly weightsLegend: string;
}

export type Text = FigureText<State, Derived, Labels>;
