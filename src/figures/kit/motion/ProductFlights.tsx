import { useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import type { Tap } from '../../../core/index.ts';
import { useSay } from '../frame/Say.tsx';
import type { CellSpot } from '../grid/layout.ts';
import { cellColour, numberColour, type ScaleName } from '../grid/scales.ts';
import { addendsOf, PRODUCTS_NAMED, productSum } from '../slide/addends.ts';
import { beatShare } from './beats.ts';
import { type Clock, eased, shareOf } from './clock.ts';
import { between, placesIn, put } from './places.ts';
import { usePhase } from './useTween.ts';

interface ProductFlightsProps {
  readonly clock: Clock;
  readonly taps: readonly Tap[];
  /** All products of the written sum, where only some of them are worked out in this step. */
  readonly written?: readonly Tap[];
  readonly sum: number;
  /** Which number of a tap is lifted, and from where, and the cell of the other one, where it is multiplied. */
  readonly lifted: 'inputValue' | 'weight';
  readonly from: (tap: Tap) => CellSpot;
  readonly onto: (tap: Tap) => CellSpot;
  /** Where the sum goes; null where it is not complete yet. */
  readonly sumAt: CellSpot | null;
  /** How lifted numbers, and products and sums, are coloured: the scale, and the magnitude of its end. */
  readonly liftedColour: Colour;
  readonly sumColour: Colour;
}

type Colour = readonly [scale: ScaleName, extent: number];
type Shows = 'lifted' | 'both' | 'product' | 'row';

/** Each of a few numbers starts a little after the one before; all of them together take this share of a beat longer. */
const STAGGER = 0.5;
/** In this share of its time a row's products come together to its sum; in the rest the sum flies. */
const MERGE = 0.4;
/** A number is as large as this share of its cell; in a smaller cell than this, in CSS pixels, it is only a colour. */
const NUMBER_SHARE = 0.4;
const LEAST_CELL_PX = 31;
/** Digits of a running sum: as many as the written one has. */
const DIGITS = 4;

/**
 * The numbers of one step on their way: lifted out of one grid onto the other, multiplied there, added up in the
 * written sum, and written into the result. Few numbers fly each to its own product in the sum; of many, one row
 * after the other is lifted, multiplied, put together to its sum, and added. The running sum stands where the whole
 * one will. This lies over a surface that holds the panels and a `SumLine`, and owns how strong its parts are while it moves.
 */
export function ProductFlights(props: ProductFlightsProps) {
  const { clock, taps, written = taps, sum, lifted, sumAt, sumColour } = props;
  const { number } = useSay();
  const layer = useRef<HTMLDivElement>(null);
  const shown = useRef(new WeakMap<HTMLElement, readonly [of: unknown, shows: Shows]>());
  // Chips are seen only while they move, so they need not be made in the frame that answers the reader.
  const chipCount = useDeferredValue(taps.length, 0);
  const grouped = taps.length > PRODUCTS_NAMED;

  const show = (chip: HTMLElement, of: unknown, shows: Shows, value: number, colour: Colour) => {
    const before = shown.current.get(chip);
    if (before && before[0] === of && before[1] === shows) return;
    shown.current.set(chip, [of, shows]);
    const { inputValue, weight } = of as Tap;
    chip.dataset.shows = shows;
    chip.textContent =
      shows === 'both'
        ? `${bracket(number, inputValue)}·${bracket(number, weight)}`
        : number(value);
    paint(chip, value, colour);
  };

  const drawFrame = (phase: number) => {
    const surface = layer.current?.parentElement;
    if (!layer.current || !surface) return;
    const parts = [...surface.querySelectorAll<HTMLElement>('.sum-line .sum-term')];
    const line = surface.querySelector('.sum-line .sum-terms');
    const total = surface.querySelector<HTMLElement>('.sum-line .sum-total');
    const all = [...layer.current.children] as HTMLElement[];
    const chips = all.slice(0, -2);
    const [running, answer] = all.slice(-2);
    if (!clock.told() || phase === 1) {
      for (const chip of all) chip.style.opacity = '0';
      for (const part of [...parts, ...(total ? [total] : [])]) part.style.opacity = '';
      return;
    }
    const addends = addendsOf(written);
    const flown = addends.filter((addend) => addend.some((tap) => taps.includes(tap)));
    const partOf = (addend: readonly Tap[]) => parts[addends.indexOf(addend)];
    if (beatShare(phase, 'lift') === 0) {
      // Nothing is in the air yet: no place is asked for, which would be a layout in the frame that answers a slider.
      for (const chip of all) chip.style.opacity = '0';
      for (const part of [...flown.map(partOf), total]) if (part) part.style.opacity = '0';
      return;
    }
    // All places are read before anything is written, or each would cost a layout of its own.
    const places = placesIn(surface);
    const cellPx = taps.length > 0 ? places.side(props.onto(taps[0])) : 0;
    const targets = flown.map((addend) => places.middle(partOf(addend) ?? line));
    const totalStart = total && places.start(total);
    const totalMiddle = places.middle(total);
    const flights = taps.map((tap) => ({
      from: places.cell(props.from(tap)),
      onto: places.cell(props.onto(tap)),
    }));
    const goal = sumAt && places.cell(sumAt);
    layer.current.style.setProperty('--chip-cell', `${cellPx}px`);
    layer.current.style.setProperty('--chip-text', `${cellPx * NUMBER_SHARE}px`);
    layer.current.dataset.numbers = grouped && cellPx < LEAST_CELL_PX ? 'none' : 'all';
    let sumSoFar = 0;
    flown.forEach((addend, group) => {
      const members = grouped ? addend : addend.filter((tap) => taps.includes(tap));
      const part = partOf(addend);
      const wayOf = (tap: Tap) => flights[taps.indexOf(tap)];
      const share = (beat: 'lift' | 'multiply' | 'add') =>
        grouped
          ? shareOf(beatShare(phase, beat), group / flown.length, (group + 1) / flown.length)
          : staggered(beatShare(phase, beat), group, flown.length);
      const [lift, multiplied, added] = [share('lift'), share('multiply'), share('add')];
      const merged = grouped ? shareOf(added, 0, MERGE) : 0;
      const flight = grouped ? shareOf(added, MERGE, 1) : added;
      const target = targets[group];
      const [first, last] = [members[0], members[members.length - 1]].map(
        (tap) => wayOf(tap)?.onto,
      );
      const middle = first && last ? between(first, last, 0.5) : target;
      members.forEach((tap, index) => {
        const chip = chips[taps.indexOf(tap)];
        if (!chip) return;
        const { from, onto } = wayOf(tap);
        if (lift < 1) put(chip, between(from, onto, eased(lift)));
        else if (!grouped) put(chip, between(onto, target, eased(flight)));
        else if (merged < 1) put(chip, between(onto, middle, eased(merged)));
        else put(chip, between(middle, target, eased(flight)));
        const gone = added === 1 || (merged === 1 && index > 0);
        chip.style.opacity = lift > 0 && !gone ? '1' : '0';
        if (merged === 1) show(chip, addend, 'row', productSum(members), sumColour);
        else if (multiplied === 0) show(chip, tap, 'lifted', tap[lifted], props.liftedColour);
        else if (multiplied >= (grouped ? 0.5 : 0.75))
          show(chip, tap, 'product', tap.product, sumColour);
        else if (!grouped) show(chip, tap, 'both', tap[lifted], props.liftedColour);
      });
      if (added === 1) sumSoFar += productSum(members);
      if (part) part.style.opacity = added < 1 ? '0' : '';
    });
    const adding = beatShare(phase, 'add');
    if (total) total.style.opacity = adding < 1 ? '0' : '';
    running.style.opacity = written === taps && adding > 0 && adding < 1 ? '1' : '0';
    running.textContent = `= ${number(sumSoFar, DIGITS)}`;
    if (totalStart) put(running, totalStart);
    const share = beatShare(phase, 'write');
    answer.style.opacity = sumAt && share > 0 && share < 1 ? '1' : '0';
    answer.textContent = number(sum);
    paint(answer, sum, sumColour);
    if (goal) put(answer, between(totalMiddle, goal, eased(share)));
  };
  usePhase(clock, drawFrame, [taps, chipCount]);

  // What rests in the middle of a beat is placed anew when the window is turned or made smaller.
  const latest = useRef(drawFrame);
  useLayoutEffect(() => {
    latest.current = drawFrame;
  });
  useEffect(() => {
    const surface = layer.current?.parentElement;
    if (!surface) return;
    const watcher = new ResizeObserver(() => latest.current(clock.phase()));
    watcher.observe(surface);
    return () => watcher.disconnect();
  }, [clock]);

  return (
    <div ref={layer} className="flights" data-grouped={grouped || undefined} aria-hidden="true">
      {Array.from({ length: chipCount }, (_, index) => (
        <span key={index} className="flight" />
      ))}
      <span className="flight-running" />
      <span className="flight" data-shows="sum" />
    </div>
  );
}

function paint(chip: HTMLElement, value: number, [scale, extent]: Colour): void {
  chip.style.background = `var(${cellColour(value, extent, scale)})`;
  chip.style.color = numberColour(value, extent, scale) ?? '';
}

function bracket(number: (value: number) => string, value: number): string {
  return value < 0 ? `(${number(value)})` : number(value);
}

/** The share of one of several that start one after the other. */
function staggered(share: number, index: number, count: number): number {
  const start = count > 1 ? (index / (count - 1)) * STAGGER : 0;
  return shareOf(share, start, start + 1 - STAGGER);
}
