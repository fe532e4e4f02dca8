import type { AnyDefinition } from '../contract.ts';
import type { Matrix } from '../controls/matrix.ts';
import { decode, encode, type Field } from '../link/codec.ts';
import {
  type Carried,
  type Carries,
  GRIDS,
  type GridNames,
  type Part,
  SETTINGS,
  type Setting,
} from './carries.ts';

/** Why a part stays behind, or does not go along whole. */
export type Stay =
  | { readonly why: 'unused' | 'square' | 'values' | 'misfit' | 'rounded' }
  | { readonly why: 'sizeOnly' | 'oneSize'; readonly rows: number; readonly cols: number }
  | { readonly why: 'sizes' | 'number'; readonly low: number; readonly high: number };

export interface CarriedOver {
  /** The query of the target, in its own codec, and of what it keeps for figures after it. */
  readonly entries: readonly (readonly [string, string])[];
  readonly taken: readonly Part[];
  readonly stays: readonly { readonly part: Part; readonly stay: Stay }[];
}

/** All of a figure that carrying needs to know. */
export interface Target {
  readonly model: AnyDefinition['model'];
  // biome-ignore lint/suspicious/noExplicitAny: figures of every kind.
  readonly carries: Carries<any, any>;
}

type Patch = Readonly<Record<string, unknown>>;
type Fit = { readonly patch: Patch } | { readonly stay: Stay };

/**
 * The state of the target that holds as much as it can of what is carried. Only its own codec and its own
 * `conflicts` decide: what they would not read from a link is not offered.
 */
export function carryTo({ model, carries }: Target, carried: Carried): CarriedOver {
  const fields = model.fields as Readonly<Record<string, Field<unknown>>>;
  const patches = new Map<Part, Patch>();
  const stays: { part: Part; stay: Stay }[] = [];
  const sort = (part: Part, fit: Fit) => {
    if ('patch' in fit) patches.set(part, fit.patch);
    else stays.push({ part, stay: fit.stay });
  };
  for (const grid of GRIDS) {
    const given = carried[grid];
    const names = carries.take[grid] as GridNames<Patch> | undefined;
    if (given) sort(grid, names ? gridFit(given, names, fields) : { stay: { why: 'unused' } });
  }
  for (const setting of Object.keys(SETTINGS) as Setting[]) {
    const given = carried[setting];
    const name = carries.take[setting] as string | undefined;
    if (given === undefined) continue;
    if (name) sort(setting, numberFit(given, name, fields[name]));
    else if (given !== SETTINGS[setting]) stays.push({ part: setting, stay: { why: 'unused' } });
  }
  for (;;) {
    const state = Object.assign({}, model.initialState, ...patches.values());
    const entries = encode(state, model);
    const { rejected } = decode(entries, model);
    const odd = [...patches].filter(([, patch]) => rejected.some((name) => name in patch));
    if (rejected.length === 0 || odd.length === 0) {
      const taken = [...patches.keys()];
      for (const part of taken) {
        const less = lessOf(part, carried, carries.take, fields);
        if (less) stays.push({ part, stay: less });
      }
      return { entries: [...entries, ...luggage(carried, carries)], taken, stays };
    }
    // The errors depend on all else: they go first.
    const [part] = odd.find(([each]) => each === 'errors') ?? odd[odd.length - 1];
    patches.delete(part);
    stays.push({ part, stay: { why: 'misfit' } });
  }
}

function gridFit(
  given: NonNullable<Carried['input']>,
  names: GridNames<Patch>,
  fields: Readonly<Record<string, Field<unknown>>>,
): Fit {
  const { rows, cols, values } = given;
  const patch: Record<string, unknown> = {};
  if (names.fixed && (rows !== names.fixed[0] || cols !== names.fixed[1])) {
    return { stay: { why: 'oneSize', rows: names.fixed[0], cols: names.fixed[1] } };
  }
  const { side, height, width, cells } = names;
  if (side && rows === cols) patch[side] = rows;
  else if (height && width) Object.assign(patch, { [height]: rows, [width]: cols });
  else if (side) return { stay: { why: 'square' } };
  for (const [name, size] of Object.entries(patch)) {
    const [low, high] = rangeOf(fields[name]) ?? rangeOf(side && fields[side]) ?? [size, size];
    const sides = { low: low as number, high: high as number };
    if (!holds(fields[name], size)) return { stay: { why: 'sizes', ...sides } };
  }
  if (cells && values) {
    patch[cells] = Array.from(values);
    if (!holds(fields[cells], patch[cells])) return { stay: { why: 'values' } };
  }
  return { patch };
}

function numberFit(given: number, name: string, field: Field<unknown>): Fit {
  if (holds(field, given)) return { patch: { [name]: given } };
  const [low, high] = rangeOf(field) ?? [given, given];
  return { stay: { why: 'number', low, high } };
}

const rangeOf = (field: Field<unknown> | undefined | '') => (field ? field.range : undefined);
const holds = (field: Field<unknown>, value: unknown) =>
  field.parse(field.format(value)) !== undefined;

/** What of a part that goes along does not: its numbers, or their far decimals, which no link keeps. */
function lessOf(
  part: Part,
  carried: Carried,
  take: Target['carries']['take'],
  fields: Readonly<Record<string, Field<unknown>>>,
): Stay | null {
  if (part !== 'input' && part !== 'kernel' && part !== 'errors') return null;
  const given = carried[part];
  if (!given?.values) return null;
  const cells = take[part]?.cells;
  if (!cells) return { why: 'sizeOnly', rows: given.rows, cols: given.cols };
  const values = Array.from(given.values);
  const field = fields[cells];
  const linked = field.parse(field.format(values)) as readonly number[];
  const same = values.every((value, index) => Math.abs(value - linked[index]) < ROUNDING);
  return same ? null : { why: 'rounded' };
}

/** Single precision alone moves a number of the book's sizes by less than this. */
const ROUNDING = 1e-5;

/** Leads the names of what a figure has no use for but keeps in its address, for the figures after it. */
export const KEPT = 'carried.';
const MOST_KEPT = 1024;

/** Matrices that the target shows no numbers of travel on in its address, rows apart by `;`. */
function luggage(carried: Carried, { take }: Target['carries']): [string, string][] {
  return GRIDS.flatMap((grid): [string, string][] => {
    const given = carried[grid];
    if (!given?.values || take[grid]?.cells || given.values.length > MOST_KEPT) return [];
    const { rows, cols, values } = given;
    const row = (index: number) =>
      Array.from(values)
        .slice(index * cols, (index + 1) * cols)
        .map((value) => Math.round(value * 1e4) / 1e4 + 0)
        .join(',');
    return [[KEPT + grid, Array.from({ length: rows }, (_, index) => row(index)).join(';')]];
  });
}

/** What a figure gives at the moment; nothing before its first facts are there. */
export function carriedFrom(
  { carries }: Pick<AnyDefinition, 'carries'>,
  now: { readonly state: unknown; readonly derived: unknown },
  entries: readonly (readonly [string, string])[],
): Carried {
  const given = now.derived ? carries?.give(now.state, now.derived) : undefined;
  return withLuggage(given ?? {}, entries);
}

/** What a figure gives, and what its address keeps from figures before it, as far as the sizes agree. */
export function withLuggage(
  carried: Carried,
  entries: readonly (readonly [string, string])[],
): Carried {
  const kept: Record<string, Matrix> = {};
  for (const grid of GRIDS) {
    const given = carried[grid];
    const text = entries.find(([name]) => name === KEPT + grid)?.[1];
    const matrix = text && !given?.values ? readKept(text) : null;
    if (!matrix) continue;
    if (!given || (given.rows === matrix.rows && given.cols === matrix.cols)) kept[grid] = matrix;
  }
  return { ...carried, ...kept };
}

function readKept(text: string): Matrix | null {
  const rows = text.split(';').map((row) => row.split(','));
  const cells = rows.flat();
  const good = cells.every((cell) => /^-?\d{1,6}(\.\d{1,6})?$/.test(cell));
  if (!good || cells.length > MOST_KEPT || rows.some((row) => row.length !== rows[0].length)) {
    return null;
  }
  return { rows: rows.length, cols: rows[0].length, values: cells.map(Number) };
}
