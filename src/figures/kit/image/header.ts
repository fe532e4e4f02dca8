/** What the first bytes of a file say about it, read without decoding a single pixel. */
export interface ImageHeader {
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

/** Type and size of an image from its first bytes; null for what is no image that the book knows. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  for (const read of READERS) {
    const header = read(bytes);
    if (header) return header;
  }
  return null;
}

type Reader = (bytes: Uint8Array) => ImageHeader | null;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function png(bytes: Uint8Array): ImageHeader | null {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return null;
  if (bytes.length < 24 || text(bytes, 12, 4) !== 'IHDR') return { kind: 'PNG' };
  return { kind: 'PNG', width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

/** Markers that start a frame; the three left out are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpeg(bytes: Uint8Array): ImageHeader | null {
  if (!startsWith(bytes, 0xff, 0xd8, 0xff)) return null;
  const data = view(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      return { kind: 'JPEG', height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += standsAlone ? 2 : 2 + data.getUint16(at + 2);
  }
  return { kind: 'JPEG' };
}

function gif(bytes: Uint8Array): ImageHeader | null {
  if (!['GIF87a', 'GIF89a'].includes(text(bytes, 0, 6))) return null;
  if (bytes.length < 10) return { kind: 'GIF' };
  const data = view(bytes);
  return { kind: 'GIF', width: data.getUint16(6, true), height: data.getUint16(8, true) };
}

function webp(bytes: Uint8Array): ImageHeader | null {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return null;
  if (bytes.length < 30) return { kind: 'WebP' };
  const data = view(bytes);
  const chunk = text(bytes, 12, 4);
  const three = (at: number) => data.getUint16(at, true) | (bytes[at + 2] << 16);
  if (chunk === 'VP8X') return { kind: 'WebP', width: three(24) + 1, height: three(27) + 1 };
  if (chunk === 'VP8L') {
    const bits = data.getUint32(21, true);
    return { kind: 'WebP', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === 'VP8 ') {
    const side = (at: number) => data.getUint16(at, true) & 0x3fff;
    return { kind: 'WebP', width: side(26), height: side(28) };
  }
  return { kind: 'WebP' };
}

function bmp(bytes: Uint8Array): ImageHeader | null {
  if (text(bytes, 0, 2) !== 'BM' || bytes.length < 26) return null;
  const data = view(bytes);
  const headerSize = data.getUint32(14, true);
  if (headerSize === 12) {
    return { kind: 'BMP', width: data.getUint16(18, true), height: data.getUint16(20, true) };
  }
  if (headerSize < 40 || headerSize > 256) return null;
  // A negative height means that rows are stored from the top.
  const width = Math.abs(data.getInt32(18, true));
  return { kind: 'BMP', width, height: Math.abs(data.getInt32(22, true)) };
}

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

/** AVIF and HEIC: boxes within boxes. The sides stand in `ispe`; the largest is the image itself. */
function isoImage(bytes: Uint8Array): ImageHeader | null {
  if (bytes.length < 16 || text(bytes, 4, 4) !== 'ftyp') return null;
  const data = view(bytes);
  const brands = text(bytes, 8, Math.max(8, Math.min(data.getUint32(0), 256) - 8));
  const kind = /avi[fs]/.test(brands)
    ? 'AVIF'
    : HEIC_BRANDS.some((brand) => brands.includes(brand))
      ? 'HEIC'
      : null;
  if (!kind) return null;
  let width = 0;
  let height = 0;
  for (let at = 16; at + 16 <= bytes.length; at++) {
    if (bytes[at] !== 0x69 || text(bytes, at, 4) !== 'ispe') continue;
    const size = [data.getUint32(at + 8), data.getUint32(at + 12)];
    if (size[0] * size[1] > width * height) [width, height] = size;
  }
  return width > 0 ? { kind, width, height } : { kind };
}

function others(bytes: Uint8Array): ImageHeader | null {
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) {
    return { kind: 'TIFF' };
  }
  if (startsWith(bytes, 0xff, 0x0a) || startsWith(bytes, 0, 0, 0, 0x0c, 0x4a, 0x58, 0x4c)) {
    return { kind: 'JPEG XL' };
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\uFEFF?\s*(<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s>]/i.test(start)
    ? { kind: 'SVG' }
    : null;
}

const READERS: readonly Reader[] = [png, jpeg, gif, webp, bmp, isoImage, others];
