// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Packets, Traces } from './Flow.tsx';
import {
  MOST_PACKETS,
  type Packet,
  packetsWorthwhile,
  placeOf,
  placeOn,
  shareAtX,
  sizeOf,
  trackThrough,
  turn,
} from './flow.ts';
import { handClock } from './testing.ts';

const track = trackThrough({ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 50 });
const packet = (changes: Partial<Packet> = {}): Packet => ({
  track,
  value: 2,
  extent: 4,
  scale: 'gradient',
  from: 0.2,
  to: 0.6,
  ...changes,
});

describe('a track', () => {
  it('runs through its stops by length, and says which way', () => {
    expect(placeOn(track, 0)).toEqual({ x: 0, y: 0, angle: 0 });
    const corner = placeOn(track, 100 / 150);
    expect(corner.x).toBeCloseTo(100);
    expect(corner.y).toBeCloseTo(0);
    const last = placeOn(track, 1);
    expect([last.x, last.y, last.angle]).toEqual([100, 50, 90]);
    expect(placeOn(track, 2)).toEqual(last);
  });

  it('draws the same curve that it measures', () => {
    expect(track.d).toBe('M0,0C50,0,50,0,100,0C100,25,100,25,100,50');
  });

  it('knows where it passes a line', () => {
    const slope = trackThrough({ x: 0, y: 0 }, { x: 60, y: 40 });
    for (const x of [5, 30, 52]) expect(placeOn(slope, shareAtX(slope, x)).x).toBeCloseTo(x);
  });
});

describe('a packet', () => {
  it('is seen only while it is under way, from the start of its track to the end', () => {
    for (const phase of [0, 0.19, 0.6, 1]) expect(placeOf(packet(), phase)).toBeNull();
    expect(placeOf(packet(), 0.2)).toMatchObject({ x: 0, y: 0 });
    expect(placeOf(packet(), 0.4)?.x).toBeCloseTo(75);
    expect(placeOf(packet({ from: 0 }), 0)).toBeNull();
  });

  it('runs back along the very points by which it came', () => {
    const phases = [0.25, 0.35, 0.45, 0.55];
    const there = phases.map((phase) => placeOf(packet(), phase));
    const back = phases.map((phase) => placeOf(packet({ back: true }), 0.8 - phase));
    back.forEach((place, index) => {
      expect(place?.x).toBeCloseTo(there[index]?.x as number);
      expect(place?.y).toBeCloseTo(there[index]?.y as number);
    });
  });

  it('covers four times the area for four times the magnitude, and nothing for zero', () => {
    const size = (value: number) => sizeOf({ value, extent: 16, scale: 'value' }, 0, 8);
    expect([16, 4, 1, 0].map(size)).toEqual([8, 4, 2, 0]);
    expect(size(-4)).toBe(size(4));
    expect(size(99)).toBe(8);
    expect(sizeOf({ value: 0.001, extent: 16, scale: 'value' }, 4, 8)).toBeGreaterThan(4);
  });

  it('takes its turn within the beat', () => {
    const turns = [0, 1, 2, 3].map((index) => turn(index, 4, 0.5, 1));
    expect(turns[0].from).toBe(0.5);
    expect(turns[3].to).toBeCloseTo(1);
    for (let index = 1; index < 4; index++) {
      expect(turns[index].from).toBeGreaterThan(turns[index - 1].from);
    }
    expect(turn(0, 1, 0.25, 0.75)).toEqual({ from: 0.25, to: 0.75 });
  });

  it('is worth while when it carries something, and the strongest are kept when there are many', () => {
    const many = Array.from({ length: 90 }, (_, value) => packet({ value, extent: 90 }));
    const kept = packetsWorthwhile(many);
    expect(kept).toHaveLength(MOST_PACKETS);
    expect(Math.min(...kept.map(({ value }) => value))).toBe(90 - MOST_PACKETS);
    expect(packetsWorthwhile([packet({ value: 0 }), packet()])).toEqual([packet()]);
  });
});

function flowOf(packets: readonly Packet[]) {
  const { clock, set } = handClock();
  const { container } = render(
    <svg>
      <title>flow</title>
      <Traces traces={packets} />
      <Packets clock={clock} packets={packets} />
    </svg>,
  );
  return { set, container };
}

const seen = (container: HTMLElement) =>
  [...container.querySelectorAll<SVGGElement>('.flow-packet')].filter(
    ({ style }) => style.visibility === 'visible',
  );

describe('a flow', () => {
  it('at rest shows its lines, each with an arrowhead along its own direction, and no packet', () => {
    const { container } = flowOf([packet(), packet({ back: true })]);
    expect(seen(container)).toHaveLength(0);
    const heads = [...container.querySelectorAll('.flow-trace > path:last-child')].map((head) =>
      head.getAttribute('transform'),
    );
    expect(heads.map((head) => head?.replace(/.*rotate/, ''))).toEqual(['(0)', '(180)']);
    expect(container.querySelector('.flow-trace > path')?.getAttribute('d')).toBe(track.d);
  });

  it('tells the sign by colour and by shape', () => {
    const { container } = flowOf([packet(), packet({ value: -2 }), packet({ scale: 'value' })]);
    const shapes = [...container.querySelectorAll('.flow-shape')];
    expect(shapes.map((shape) => shape.getAttribute('fill')?.slice(0, 7))).toEqual([
      'var(--q',
      'var(--m',
      'var(--p',
    ]);
    const [plus, minus] = [...container.querySelectorAll('.flow-sign')].map((sign) =>
      sign.getAttribute('d'),
    );
    expect(plus).toContain('V');
    expect(minus).not.toContain('V');
    expect(shapes[0].getAttribute('d')).toContain('A');
    expect(shapes[1].getAttribute('d')).not.toContain('A');
  });

  it('shows a packet while it is under way, where the phase says, and none when all has arrived', () => {
    const { set, container } = flowOf([packet(), packet({ from: 0.5, to: 1, back: true })]);
    const places = (phase: number) => {
      set(phase);
      return seen(container).map((each) => each.getAttribute('transform'));
    };
    expect(places(0)).toEqual([]);
    expect(places(0.2)).toEqual(['translate(0 0)']);
    expect(places(0.55)).toHaveLength(2);
    expect(places(0.5)).toContain('translate(100 50)');
    expect(places(0.7)).toHaveLength(1);
    expect(places(1)).toEqual([]);
  });
});
