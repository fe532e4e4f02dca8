import { imageDimensionsFromData } from 'image-dimensions';

/** What the first bytes of a file say about it, read without decoding a single pixel. */
interface ImageHeader {
  readonly kind: ImageKind;
  /** Sides as stored, before any turn; absent where these bytes do not tell. */
  readonly width?: number;
  readonly height?: number;
}

export type ImageKind =
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'WebP'
  | 'BMP'
  | 'AVIF'
  | 'HEIC'
  | 'TIFF'
  | 'JPEG XL'
  | 'SVG';

/** Enough for the sides of any image whose metadata is not unreasonably long. */
export const HEADER_BYTES = 1 << 20;

/**
 * Type and size of an image from its first bytes; null for what is no image that the book knows. The sides
 * come from `image-dimensions`; the kind is told here, since a refusal names kinds that it does not measure.
 */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const kind = imageKind(bytes);
  if (!kind) return null;
  const size = imageDimensionsFromData(bytes);
  return size ? { kind, width: size.width, height: size.height } : { kind };
}

/** The bytes that files of a kind begin with, in hexadecimal digits. */
const SIGNATURES: readonly (readonly [string, ImageKind])[] = [
  ['89504e470d0a1a0a', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['474946383761', 'GIF'],
  ['474946383961', 'GIF'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['ff0a', 'JPEG XL'],
  ['0000000c4a584c', 'JPEG XL'],
];

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

function imageKind(bytes: Uint8Array): ImageKind | null {
  const digits = [...bytes.subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const signature = SIGNATURES.find(([sign]) => digits.startsWith(sign));
  if (signature) return signature[1];
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'WebP';
  // The header that follows is short, its length a number of four bytes: a letter that begins with "BM" has none.
  if (start.startsWith('BM') && start.startsWith('\0\0\0', 15)) return 'BMP';
  if (start.startsWith('ftyp', 4)) return boxedKind(start.slice(8, start.charCodeAt(3)));
  return isSvg(bytes) ? 'SVG' : null;
}

/** AVIF and HEIC are boxes of one kind; the brands in the first tell them apart. */
function boxedKind(brands: string): ImageKind | null {
  if (/avi[fs]/.test(brands)) return 'AVIF';
  return HEIC_BRANDS.some((brand) => brands.includes(brand)) ? 'HEIC' : null;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  const prologue = /^\uFEFF?\s*(<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s>]/i;
  return prologue.test(start);
}
