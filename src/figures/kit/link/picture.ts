/**
 * One flat SVG of a drawing that the page lays out as several SVGs, canvases and lines of text:
 * each is put where it stands on screen, with its computed style written out, so that the file
 * looks the same without the book's style sheet.
 */
interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'vector-effect',
] as const;
const MARGIN_PX = 16;

export function toSvg(drawing: HTMLElement, title: string): Picture {
  const frame = drawing.getBoundingClientRect();
  const width = Math.ceil(frame.width + 2 * MARGIN_PX);
  const height = Math.ceil(frame.height + 2 * MARGIN_PX);
  const parts: string[] = [];
  const walker = document.createTreeWalker(
    drawing,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node.parentElement?.closest('svg, fieldset')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    },
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) parts.push(...textLines(node, frame));
    else if (node instanceof SVGSVGElement) parts.push(nested(node, frame));
    else if (node instanceof HTMLCanvasElement || node instanceof HTMLImageElement) {
      parts.push(bitmap(node, frame));
    }
  }
  const paper = getComputedStyle(document.body).backgroundColor;
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeText(title)}</title>`,
    hatchPattern(),
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
  return { markup, width, height };
}

/** Draws the picture at twice its size, as sharp as a projector needs. */
export async function toPng({ markup, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('savePng: no picture'))));
  });
}

/** The page's hatching, which padding refers to, with its colour written out. */
function hatchPattern(): string {
  const pattern = document.getElementById('book-hatch');
  const line = pattern?.querySelector('path');
  if (!pattern || !line) return '';
  const copy = pattern.cloneNode(true) as Element;
  copy
    .querySelector('path')
    ?.setAttribute('style', `stroke:${getComputedStyle(line).stroke};stroke-width:1.6`);
  return `<defs>${new XMLSerializer().serializeToString(copy)}</defs>`;
}

function nested(svg: SVGSVGElement, frame: DOMRect): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    if (style.display === 'none') copies[index].setAttribute('display', 'none');
    for (const name of STYLES) copies[index].setAttribute(name, style.getPropertyValue(name));
    copies[index].removeAttribute('class');
    copies[index].removeAttribute('style');
  });
  // What stands outside the viewBox, such as the window's glow, is seen on the page, too.
  copy.setAttribute('overflow', 'visible');
  const box = svg.getBoundingClientRect();
  copy.setAttribute('x', String(box.left - frame.left + MARGIN_PX));
  copy.setAttribute('y', String(box.top - frame.top + MARGIN_PX));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  return new XMLSerializer().serializeToString(copy);
}

function bitmap(element: HTMLCanvasElement | HTMLImageElement, frame: DOMRect): string {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || getComputedStyle(element).visibility === 'hidden') return '';
  const canvas = document.createElement('canvas');
  canvas.width = element instanceof HTMLCanvasElement ? element.width : element.naturalWidth;
  canvas.height = element instanceof HTMLCanvasElement ? element.height : element.naturalHeight;
  if (canvas.width === 0 || canvas.height === 0) return '';
  canvas.getContext('2d')?.drawImage(element, 0, 0);
  const image = (x: number, y: number) =>
    `<image x="${x}" y="${y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none" image-rendering="pixelated" href="${canvas.toDataURL()}"/>`;
  const clip = clipAround(element);
  const left = frame.left - MARGIN_PX;
  const top = frame.top - MARGIN_PX;
  if (!clip) return image(box.left - left, box.top - top);
  if (clip.width <= 0 || clip.height <= 0) return '';
  const inside = image(box.left - clip.left, box.top - clip.top);
  return `<svg x="${clip.left - left}" y="${clip.top - top}" width="${clip.width}" height="${clip.height}" overflow="hidden">${inside}</svg>`;
}

/** What `clip-path: inset(…)` of an element around this one leaves to be seen, on screen. */
function clipAround(element: Element): DOMRect | null {
  for (let each = element.parentElement; each; each = each.parentElement) {
    const inset = getComputedStyle(each)
      .clipPath.match(/^inset\((.+)\)$/)?.[1]
      .split(/\s+/);
    if (!inset) continue;
    const box = each.getBoundingClientRect();
    const [top, right = top, bottom = top, left = right] = inset;
    const length = (text: string, whole: number) =>
      text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text);
    const x = length(left, box.width);
    const y = length(top, box.height);
    return new DOMRect(
      box.left + x,
      box.top + y,
      box.width - x - length(right, box.width),
      box.height - y - length(bottom, box.height),
    );
  }
  return null;
}

/** The lines that a text node is broken into on screen, each at its own place. */
function textLines(node: Text, frame: DOMRect): string[] {
  const parent = node.parentElement;
  if (!parent || node.data.trim() === '') return [];
  const style = getComputedStyle(parent);
  if (style.visibility === 'hidden' || style.display === 'none' || style.opacity === '0') return [];
  const lines = new Map<number, { text: string; left: number; bottom: number }>();
  const range = document.createRange();
  for (let index = 0; index < node.length; index++) {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const key = Math.round(box.top);
    const line = lines.get(key);
    if (line) line.text += node.data[index];
    else lines.set(key, { text: node.data[index], left: box.left, bottom: box.bottom });
  }
  return [...lines.values()].map(({ text, left, bottom }) => {
    const x = left - frame.left + MARGIN_PX;
    const y = bottom - frame.top + MARGIN_PX - Number.parseFloat(style.fontSize) * 0.24;
    return `<text x="${x}" y="${y}" fill="${style.color}" font-family="${escapeText(style.fontFamily)}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" xml:space="preserve">${escapeText(text)}</text>`;
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
