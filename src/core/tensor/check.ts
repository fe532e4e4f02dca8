/** Checks shared by every function of the core. Each error names the function, the argument, its value and the rule. */

/** A short picture of any value for an error message. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** Throws the error that belongs to a value that should have been an integer of at least `minimum`. */
export function badInteger(fn: string, name: string, value: unknown, minimum: number): never {
  const message = `${fn}: ${name} must be an integer of at least ${minimum}, got ${show(value)}`;
  throw typeof value === 'number' ? new RangeError(message) : new TypeError(message);
}

/** Returns `value` when it is an integer of at least `minimum`. */
export function integer(fn: string, name: string, value: unknown, minimum: number): number {
  if (!Number.isInteger(value) || (value as number) < minimum) badInteger(fn, name, value, minimum);
  return value as number;
}

/** Returns `value` when it is a finite number. */
export function finite(fn: string, name: string, value: unknown): number {
  if (typeof value !== 'number') {
    throw new TypeError(`${fn}: ${name} must be a number, got ${show(value)}`);
  }
  if (!Number.isFinite(value)) {
    throw new RangeError(`${fn}: ${name} must be finite, got ${show(value)}`);
  }
  return value;
}

/** Throws unless `options` is an object. */
export function requireOptions(fn: string, options: unknown): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`${fn}: options must be an object, got ${show(options)}`);
  }
}
