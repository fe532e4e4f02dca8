import type { Words } from '../../../words/interface.ts';
import { HEADER_BYTES, type ImageKind, imageHeader } from './header.ts';
import type { OpenedPicture } from './ownImages.ts';

/** Why a file cannot be used. */
type ImageRefusal =
  | {
      readonly why:
        | 'unreadable'
        | 'empty'
        | 'not-an-image'
        | 'svg'
        | 'broken'
        | 'too-small'
        | 'too-thin';
    }
  | { readonly why: 'unsupported'; readonly kind: ImageKind }
  | { readonly why: 'too-large'; readonly width: number; readonly height: number };

type ReadOutcome = { readonly picture: OpenedPicture } | { readonly refusal: ImageRefusal };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the browser does for reading: it tells a file's size as seen, and decodes it at a size. */
export interface ImageDecoder {
  readonly sizeOf: (file: Blob) => Promise<Size>;
  readonly decode: (file: Blob, size: Size) => Promise<OpenedPicture>;
}

/** Decoding this many pixels takes 160 MB. */
const MOST_PIXELS = 40e6;
const LEAST_SIDE = 8;
/** Pictures are made smaller until their long side is this. */
export const LONG_SIDE = 512;

/** Kinds that some browsers decode and others do not. */
const RARE_KINDS: readonly ImageKind[] = ['AVIF', 'HEIC', 'TIFF', 'JPEG XL'];

/**
 * Reads a picture that the reader opened, dropped or pasted. What can be told from the header is told
 * before anything is decoded, so that a file of any size gets its answer at once.
 */
export async function readImage(file: Blob, decoder: ImageDecoder): Promise<ReadOutcome> {
  let head: ArrayBuffer;
  try {
    head = await file.slice(0, HEADER_BYTES).arrayBuffer();
  } catch {
    // A folder, or a file that is gone or locked.
    return { refusal: { why: 'unreadable' } };
  }
  if (head.byteLength === 0) return { refusal: { why: 'empty' } };
  const header = imageHeader(new Uint8Array(head));
  if (!header) return { refusal: { why: 'not-an-image' } };
  if (header.kind === 'SVG') return { refusal: { why: 'svg' } };
  const { kind, width, height } = header;
  if (width !== undefined && height !== undefined) {
    const refusal = refusalOf({ width, height });
    if (refusal) return { refusal };
  }
  try {
    const seen = await decoder.sizeOf(file);
    const refusal = refusalOf(seen);
    if (refusal) return { refusal };
    return { picture: await decoder.decode(file, usedSize(seen)) };
  } catch {
    const rare = RARE_KINDS.includes(kind);
    return { refusal: rare ? { why: 'unsupported', kind } : { why: 'broken' } };
  }
}

function refusalOf({ width, height }: Size): ImageRefusal | null {
  if (width * height > MOST_PIXELS) return { why: 'too-large', width, height };
  if (width === 0 || height === 0) return { why: 'broken' };
  if (Math.min(width, height) < LEAST_SIDE) return { why: 'too-small' };
  const smaller = usedSize({ width, height });
  return Math.min(smaller.width, smaller.height) < LEAST_SIDE ? { why: 'too-thin' } : null;
}

/** The size at which a picture is used: never enlarged, at most `LONG_SIDE` on its long side. */
export function usedSize({ width, height }: Size): Size {
  const share = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

/** The refusal as a sentence that says what to do. */
export function refusalWords(
  refusal: ImageRefusal,
  words: Words,
  number: (value: number) => string,
): string {
  switch (refusal.why) {
    case 'unreadable':
      return words.unreadableFile;
    case 'empty':
      return words.emptyFile;
    case 'not-an-image':
      return words.notAnImage;
    case 'svg':
      return words.svgImage;
    case 'broken':
      return words.brokenImage;
    case 'too-small':
      return words.imageTooSmall;
    case 'too-thin':
      return words.imageTooThin;
    case 'unsupported':
      return words.unsupportedImage(refusal.kind);
    case 'too-large':
      return words.imageTooLarge(`${number(refusal.width)} × ${number(refusal.height)}`);
  }
}
