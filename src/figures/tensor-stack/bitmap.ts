/** Bytes of a bitmap's two headers: BITMAPFILEHEADER and BITMAPINFOHEADER. */
const HEADER = 54;
const INFO_SIZE = 40;
const BITS = 24;

/**
 * A picture as the address of a BMP file, the same in the build and in the page, so that it stands in
 * the HTML and in a saved drawing. `pixelAt` gives red, green and blue, 0–255.
 */
export function bitmap(
  width: number,
  height: number,
  pixelAt: (row: number, col: number) => readonly [number, number, number],
): string {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(HEADER + stride * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, HEADER, true);
  view.setUint32(14, INFO_SIZE, true);
  view.setInt32(18, width, true);
  // A negative height says that the first row is the upper one.
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, BITS, true);
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const pixel = pixelAt(row, col);
      const at = HEADER + row * stride + col * 3;
      bytes[at] = pixel[2];
      bytes[at + 1] = pixel[1];
      bytes[at + 2] = pixel[0];
    }
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
