/**
 * The one codec of a figure's state: it makes and reads links, embeds, QR codes and presets.
 * A field turns one value into text and back; text that it cannot read is reported by name and
 * the default stands.
 */
export interface Field<Value> {
  readonly parse: (text: string) => Value | undefined;
  readonly format: (value: Value) => string;
  /** What the field takes, where that can be told: its alternatives, or its lowest and highest number. */
  readonly values?: readonly Value[];
  readonly range?: readonly [low: number, high: number];
  /** Of a list of numbers, the lowest and the highest that one of them may be. */
  readonly each?: readonly [low: number, high: number];
}

export type Fields<State> = { readonly [Key in keyof State]?: Field<State[Key]> };

/** Longest query that a link may carry, in characters. */
export const LINK_LIMIT = 8000;

/** No single value is read beyond this; what is longer cannot be meant. */
const VALUE_LIMIT = LINK_LIMIT;

export function integer(low: number, high: number): Field<number> {
  return {
    parse: (text) => {
      if (!/^-?\d{1,9}$/.test(text)) return undefined;
      const value = Number(text);
      return value >= low && value <= high ? value : undefined;
    },
    format: String,
    range: [low, high],
  };
}

export function decimal(low: number, high: number): Field<number> {
  return {
    parse: (text) => {
      const value = readDecimal(text);
      return value !== undefined && value >= low && value <= high ? value : undefined;
    },
    format: plain,
    range: [low, high],
  };
}

export function oneOf<const Value extends string>(values: readonly Value[]): Field<Value> {
  return {
    parse: (text) => values.find((value) => value === text),
    format: (value) => value,
    values,
  };
}

/** A value that may be absent: null is never written. */
export function optional<Value>(field: Field<Value>): Field<Value | null> {
  return { ...field, format: (value) => (value === null ? '' : field.format(value)) };
}

export const flag: Field<boolean> = {
  parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  format: (value) => (value ? '1' : '0'),
  values: [false, true],
};

/**
 * A list of numbers, row by row: with commas between them, or semicolons, as links from elsewhere
 * may have. `lengths` says which totals may stand. `null` (nothing edited) is never written.
 */
export function numberList(
  low: number,
  high: number,
  lengths: (count: number) => boolean,
): Field<readonly number[] | null> {
  return {
    parse: (text) => {
      const values = text.split(/[,;]/).map(readDecimal);
      const good = values.every((v) => v !== undefined && v >= low && v <= high);
      return good && lengths(values.length) ? (values as number[]) : undefined;
    },
    each: [low, high],
    format: (values) => values?.map(plain).join(',') ?? '',
  };
}

function readDecimal(text: string): number | undefined {
  if (!/^-?(\d{1,12}\.?\d{0,12}|\.\d{1,12})$/.test(text)) return undefined;
  return Number(text) + 0;
}

/** At most four decimals: more would make a link long without changing a picture. */
function plain(value: number): string {
  return String(Math.round(value * 1e4) / 1e4 + 0);
}

interface Decoded<State> {
  readonly state: State;
  /** Names in the query whose values could not be used. */
  readonly rejected: readonly string[];
}

/** Reads a state from query entries `[name, text]`; names that are no fields are passed over. */
export function decode<State extends object>(
  entries: Iterable<readonly [string, string]>,
  model: {
    readonly initialState: State;
    readonly fields: Fields<State>;
    readonly conflicts?: (state: State) => readonly (keyof State & string)[];
    readonly settle?: (state: State) => State;
  },
): Decoded<State> {
  const values: Partial<State> = {};
  const rejected: string[] = [];
  for (const [name, text] of entries) {
    if (!Object.hasOwn(model.fields, name)) continue;
    const key = name as keyof State & string;
    const field = model.fields[key];
    const value = text.length <= VALUE_LIMIT ? field?.parse(text) : undefined;
    if (value === undefined) rejected.push(name);
    else values[key] = value;
  }
  let state: State = { ...model.initialState, ...values };
  for (const key of model.conflicts?.(state) ?? []) {
    if (key in values) rejected.push(key);
    state = { ...state, [key]: model.initialState[key] };
  }
  if (model.conflicts && model.conflicts(state).length > 0) state = model.initialState;
  return { state: model.settle?.(state) ?? state, rejected: [...new Set(rejected)] };
}

/** The query entries of a state: only what differs from the default, in the fields' order. */
export function encode<State extends object>(
  state: State,
  model: { readonly initialState: State; readonly fields: Fields<State> },
): [string, string][] {
  const entries: [string, string][] = [];
  for (const key of Object.keys(model.fields) as (keyof State & string)[]) {
    const format = model.fields[key]?.format as ((value: unknown) => string) | undefined;
    const text = format?.(state[key]) ?? '';
    if (text !== format?.(model.initialState[key]) && text !== '') entries.push([key, text]);
  }
  return entries;
}

/** A query string without its question mark; commas and semicolons stay readable. */
export function toQuery(entries: readonly (readonly [string, string])[], prefix = ''): string {
  return entries
    .map(
      ([name, text]) =>
        `${prefix}${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3B', ';')}`,
    )
    .join('&');
}
