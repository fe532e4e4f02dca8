import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { type Detail, inside } from './detail.ts';
import type { Place } from './layers.ts';
import { inputBox, partSheet, regionBox } from './partSheet.ts';
import { type Box, type Orientation, SHEETS, tileBox } from './sheet.ts';

/** A piece of a canvas that flies from one place of the drawing to another. */
interface Flight {
  readonly source: HTMLCanvasElement;
  readonly cut: Box;
  readonly from: DOMRect;
  readonly to: DOMRect;
}

/** The whole is gone, and the map there, at these shares of the way. */
const GONE = 0.5;
const COMING = 0.6;

/**
 * The way from the whole network to one map and on to one number, and back: what was clicked grows into
 * place, and every input flies from its tile to where it is taken apart. The clock's phase draws it; only
 * while it moves are places measured, and nothing of it is read back.
 */
export function useFlight(
  root: RefObject<HTMLElement | null>,
  depth: number,
  detail: Detail | null,
  clock: Clock,
): void {
  const before = useRef(depth);
  const { subscribe } = clock;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what flies is told when the depth changes.
  useLayoutEffect(() => {
    const stage = root.current;
    const from = before.current;
    before.current = depth;
    if (!stage || !detail || from === depth) return;
    const whole = from === 0 || depth === 0;
    const flights = whole ? mapFlights(stage, detail) : windowFlight(stage, detail);
    const opening = depth > from;
    const canvas = prepare(stage, flights.length > 0);
    const stop = subscribe((phase) => {
      const share = eased(opening ? phase : 1 - phase);
      const moving = phase < 1;
      if (whole) fade(stage, moving ? share : null);
      if (canvas) draw(canvas, flights, moving ? share : null);
    });
    return () => {
      stop();
      fade(stage, null);
      if (canvas) draw(canvas, [], null);
    };
  }, [depth, subscribe]);
}

function fade(stage: HTMLElement, share: number | null): void {
  const set = (name: string, opacity: number) => {
    const element = stage.querySelector<HTMLElement>(name);
    if (!element) return;
    element.style.visibility = share === null ? '' : 'visible';
    element.style.opacity = share === null ? '' : String(opacity);
  };
  set('.net-whole', 1 - Math.min(1, (share ?? 0) / GONE));
  set('.net-opened', Math.max(0, ((share ?? 0) - COMING) / (1 - COMING)));
}

/** Finer than this is not seen in motion, and costs a phone its frames. */
const DENSEST = 2;

/** The canvas of the flight at the stage's size; null when nothing flies. */
function prepare(stage: HTMLElement, flies: boolean): HTMLCanvasElement | null {
  const canvas = stage.querySelector<HTMLCanvasElement>('.net-flight');
  if (!canvas || !flies) return null;
  const density = Math.min(DENSEST, devicePixelRatio);
  canvas.width = Math.round(stage.clientWidth * density);
  canvas.height = Math.round(stage.clientHeight * density);
  return canvas;
}

function draw(canvas: HTMLCanvasElement, flights: readonly Flight[], share: number | null): void {
  canvas.hidden = share === null;
  const context = share === null ? null : canvas.getContext('2d');
  if (!context || share === null) return;
  const box = canvas.getBoundingClientRect();
  const density = canvas.width / box.width;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, box.width, box.height);
  context.imageSmoothingEnabled = false;
  const between = (a: number, b: number) => a + (b - a) * share;
  for (const { source, cut, from, to } of flights) {
    context.drawImage(
      source,
      cut.x,
      cut.y,
      cut.width,
      cut.height,
      between(from.x, to.x) - box.x,
      between(from.y, to.y) - box.y,
      between(from.width, to.width),
      between(from.height, to.height),
    );
  }
}

/** Where a box of a canvas's own pixels stands on screen. */
function onScreen(canvas: HTMLCanvasElement, box: Box): DOMRect {
  const frame = canvas.getBoundingClientRect();
  const unit = frame.width / canvas.width;
  return new DOMRect(
    frame.x + box.x * unit,
    frame.y + box.y * unit,
    box.width * unit,
    box.height * unit,
  );
}

const wholeOf = ({ width, height }: HTMLCanvasElement): Box => ({ x: 0, y: 0, width, height });

function tileOnScreen(stage: HTMLElement, place: Place) {
  const orientation = (['columns', 'rows'] as const).find(
    (each) => (stage.querySelector<HTMLElement>(`.net-${each}`)?.offsetWidth ?? 0) > 0,
  ) as Orientation | undefined;
  if (!orientation) return null;
  const kind = place.layer === 'input' ? 'picture' : 'atlas';
  const canvas = stage.querySelector<HTMLCanvasElement>(`.net-${orientation} .net-${kind} canvas`);
  const box = tileBox(orientation, place);
  if (!canvas || !box) return null;
  const { atlas } = SHEETS[orientation];
  const cut =
    kind === 'picture' ? wholeOf(canvas) : { ...box, x: box.x - atlas.x, y: box.y - atlas.y };
  return { source: canvas, cut, from: onScreen(canvas, cut) };
}

function mapFlights(stage: HTMLElement, detail: Detail): Flight[] {
  const flights: Flight[] = [];
  const add = (place: Place, to: DOMRect | undefined) => {
    const tile = tileOnScreen(stage, place);
    if (tile && to) flights.push({ ...tile, to });
  };
  const { from, parts, place } = detail;
  const canvas = stage.querySelector<HTMLCanvasElement>('.net-parts-canvas canvas');
  const { width } = partSheet(detail);
  parts.forEach((part, index) => {
    if (!from || !canvas || canvas.width !== width) return;
    const box = inputBox(parts.length, index);
    add({ layer: from.id, channel: part.channel }, onScreen(canvas, box));
  });
  const map = stage.querySelector('[data-panel="map"], [data-panel="pad"]');
  add(place, map?.getBoundingClientRect());
  return flights;
}

/** The window of the chosen input map grows into its products. */
function windowFlight(stage: HTMLElement, { from, parts, lens, pixel, layer }: Detail): Flight[] {
  const canvas = stage.querySelector<HTMLCanvasElement>('.net-parts-canvas canvas');
  const terms = stage.querySelector('.net-terms');
  if (!from || !canvas || !terms || !pixel?.window || layer.side === 1) return [];
  const corner = inputBox(parts.length, lens);
  const cut = regionBox(corner, from.side, inside(pixel.window, from.side));
  return [{ source: canvas, cut, from: onScreen(canvas, cut), to: terms.getBoundingClientRect() }];
}
