/** Half precision (IEEE 754 binary16), in which weights are stored: 11 significant bits, largest 65,504. */
const FRACTION_BITS = 10;
const BIAS = 15;
const SMALLEST_NORMAL = 2 ** (1 - BIAS);
const SMALLEST = 2 ** (1 - BIAS - FRACTION_BITS);
const TOO_LARGE = 65520;
const INFINITY_BITS = 0x7c00;
const SIGN_BIT = 0x8000;

/** The 16 bits of the nearest half-precision number; of two equally near, the even one. NaN is refused. */
export function toFloat16(value: number): number {
  if (Number.isNaN(value)) throw new RangeError('toFloat16: NaN has no nearest number');
  const sign = value < 0 || Object.is(value, -0) ? SIGN_BIT : 0;
  const size = Math.abs(value);
  if (size >= TOO_LARGE) return sign | INFINITY_BITS;
  if (size < SMALLEST_NORMAL) return sign | roundToEven(size / SMALLEST);
  let exponent = Math.floor(Math.log2(size));
  // The logarithm may be off by one beside a power of two.
  if (2 ** exponent > size) exponent--;
  else if (2 ** (exponent + 1) <= size) exponent++;
  const fraction = roundToEven((size / 2 ** exponent - 1) * 2 ** FRACTION_BITS);
  // A fraction that rounds up to 1 carries into the exponent by itself.
  return sign | (((exponent + BIAS) << FRACTION_BITS) + fraction);
}

/** The number that these 16 bits stand for. */
export function fromFloat16(bits: number): number {
  const sign = bits & SIGN_BIT ? -1 : 1;
  const exponent = (bits >> FRACTION_BITS) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * SMALLEST;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 2 ** FRACTION_BITS) * 2 ** (exponent - BIAS);
}

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
