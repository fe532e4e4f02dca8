import type { Field } from '../kit/link/codec.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';

/** The last maps of the network, in flatten's order channel after channel, and the layer that votes. */
export const { channels: CHANNELS, side: SIDE, step: MAPS_LAYER } = bookLayer('relu3');
export const { channels: CLASSES, step: COUNCIL_LAYER } = bookLayer('dense');
export const PLACES = SIDE * SIDE;
export const FEATURES = CHANNELS * PLACES;

/**
 * Who votes: a whole channel (`c3`), a place with all its channels (`p24`, row · SIDE + column), or one
 * feature (`f171`, channel · PLACES + place). All counted from 0.
 */
type VoterKind = 'c' | 'p' | 'f';
export interface Voter {
  readonly kind: VoterKind;
  readonly index: number;
}

const COUNTS: Readonly<Record<VoterKind, number>> = { c: CHANNELS, p: PLACES, f: FEATURES };

export function voterOf(id: string): Voter | undefined {
  const found = /^([cpf])(\d{1,3})$/.exec(id);
  if (!found) return undefined;
  const kind = found[1] as VoterKind;
  const index = Number(found[2]);
  return index < COUNTS[kind] && String(index) === found[2] ? { kind, index } : undefined;
}

export function idOf({ kind, index }: Voter): string {
  return `${kind}${index}`;
}

/** The channel that a voter speaks for; null for a place, which has all. */
export function channelOf({ kind, index }: Voter): number | null {
  if (kind === 'c') return index;
  return kind === 'f' ? Math.floor(index / PLACES) : null;
}

/** The place that a voter speaks for; null for a channel, which has all. */
export function placeOf({ kind, index }: Voter): number | null {
  if (kind === 'p') return index;
  return kind === 'f' ? index % PLACES : null;
}

export const voterField: Field<string | null> = {
  parse: (text) => (voterOf(text) ? text : undefined),
  format: (id) => id ?? '',
};

/** A list of voters, each once: `c3,p24`. */
export const voterList: Field<readonly string[]> = {
  parse: (text) => {
    const ids = text.split(',');
    return ids.every(voterOf) ? [...new Set(ids)] : undefined;
  },
  format: (ids) => ids.join(','),
};

/** How loud an amplified voter is. */
export const LOUD = 2;

/** What each feature is multiplied by. A feature of which two voters speak gets both their factors. */
export function factorsOf(silenced: readonly string[], amplified: readonly string[]): Float32Array {
  const factors = new Float32Array(FEATURES).fill(1);
  const apply = (id: string, factor: number) => {
    const voter = voterOf(id);
    if (!voter) return;
    for (let feature = 0; feature < FEATURES; feature++) {
      if (speaksFor(voter, feature)) factors[feature] *= factor;
    }
  };
  for (const id of silenced) apply(id, 0);
  for (const id of amplified) apply(id, LOUD);
  return factors;
}

function speaksFor({ kind, index }: Voter, feature: number): boolean {
  if (kind === 'f') return feature === index;
  return index === (kind === 'c' ? Math.floor(feature / PLACES) : feature % PLACES);
}
