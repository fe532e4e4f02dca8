import { describe, expect, it } from 'vitest';
import { BEATS, beatPace, beatShare, nextRest, restBefore } from './beats.ts';
import { phaseAfter } from './clock.ts';

const ENDS = beatPace().map(([end]) => end);

describe('the beats of a step', () => {
  it('come one after the other, each whole before the next begins', () => {
    expect(ENDS).toEqual([...ENDS].sort((a, b) => a - b));
    expect(ENDS.at(-1)).toBe(1);
    for (let phase = 0; phase <= 1; phase += 1 / 64) {
      const shares = BEATS.map((beat) => beatShare(phase, beat));
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(shares.filter((share) => share > 0 && share < 1).length).toBeLessThanOrEqual(1);
    }
    expect(BEATS.map((beat) => beatShare(1, beat))).toEqual(BEATS.map(() => 1));
  });

  it('end where a walk beat by beat rests, forwards and back', () => {
    let phase = 0;
    const rests = ENDS.map(() => (phase = nextRest(phase)));
    expect(rests).toEqual(ENDS);
    expect(ENDS.map(restBefore)).toEqual([null, ...ENDS.slice(0, -1)]);
    expect(nextRest((ENDS[0] + ENDS[1]) / 2)).toBe(ENDS[1]);
  });

  it('take the time that is asked for, each in proportion', () => {
    const whole = beatPace(1000).reduce((sum, [, ms]) => sum + ms, 0);
    expect(whole).toBeCloseTo(1000);
    let passed = 0;
    for (const [end, ms] of beatPace(1000)) {
      passed += ms;
      expect(phaseAfter(beatPace(1000), 0, passed)).toBeCloseTo(end);
    }
    expect(phaseAfter(beatPace(1000), ENDS[1], 0)).toBe(ENDS[1]);
    expect(phaseAfter(beatPace(1000), 0.3, 5000)).toBe(1);
  });
});
