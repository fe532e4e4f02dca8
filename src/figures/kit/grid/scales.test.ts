import { lab, lch, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import {
  cellColour,
  colourOf,
  contrast,
  INK_LEVEL,
  LEVELS,
  numberColour,
  PAPER,
  scaleProperties,
} from './scales.ts';

describe('scales', () => {
  it('are centred on the paper and name zero alone as zero', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const scale of ['value', 'gradient'] as const) {
        expect(rgb(colourOf(theme, scale)(0)).formatHex()).toBe(PAPER[theme]);
      }
    }
    expect(cellColour(0, 9, 'value')).toBe('--p0');
    expect(cellColour(1e-3, 9, 'value')).toBe('--p1');
    expect(cellColour(-9, 9, 'value')).toBe(`--n${LEVELS}`);
    expect(cellColour(-99, 9, 'gradient')).toBe(`--m${LEVELS}`);
    expect(cellColour(3, 0, 'value')).toBe('--p0');
  });

  it('grow stronger with the value, away from the paper and in their own hue, and never sink into it', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const scale of ['value', 'gradient'] as const) {
        for (const sign of [-1, 1]) {
          const colours = Array.from({ length: LEVELS + 1 }, (_, level) =>
            colourOf(theme, scale)((sign * level) / LEVELS),
          );
          const away = colours.map((colour) => Math.abs(lab(colour).l - lab(PAPER[theme]).l));
          expect(away).toEqual([...away].sort((a, b) => a - b));
          if (theme === 'light') continue;
          const chroma = colours.map((colour) => lch(colour).c);
          for (let level = 1; level <= LEVELS; level++) {
            expect(chroma[level]).toBeGreaterThan(0.98 * Math.max(...chroma.slice(0, level)));
          }
          expect(away[1]).toBeGreaterThan(12);
          expect(chroma[1]).toBeGreaterThan(15);
        }
      }
    }
  });

  it('show a picture in grey, black at 0 in either theme', () => {
    for (const theme of ['light', 'dark'] as const) {
      const grey = colourOf(theme, 'grey');
      expect([grey(-1), grey(0), grey(1)].map((colour) => rgb(colour).formatHex())).toEqual([
        '#000000',
        '#000000',
        '#ffffff',
      ]);
    }
    expect(cellColour(0, 255, 'grey')).toBe('--g0');
    expect(cellColour(-5, 255, 'grey')).toBe('--g0');
    expect(cellColour(255, 255, 'grey')).toBe(`--g${LEVELS}`);
  });

  it('let numbers on the paler cells keep the ink of the page', () => {
    for (const [theme, ink] of [
      ['light', '#1b1a17'],
      ['dark', '#ece8df'],
    ] as const) {
      const properties = scaleProperties(theme);
      for (const letter of ['n', 'p', 'm', 'q']) {
        for (let level = 0; level <= INK_LEVEL; level++) {
          expect(properties).toContain(`--${letter}${level}t:${ink}`);
        }
      }
    }
    expect(numberColour(1, 12, 'value')).toBeUndefined();
    expect(numberColour(12, 12, 'value')).toBe('var(--p12t)');
    expect(numberColour(1, 12, 'grey')).toMatch(/^var/);
  });

  it('keep every number readable on every colour', () => {
    for (const theme of ['light', 'dark'] as const) {
      const properties = new Map(
        scaleProperties(theme)
          .split(';')
          .map((line) => line.split(':') as [string, string]),
      );
      for (const [name, fill] of properties) {
        if (name.endsWith('t')) continue;
        expect(
          contrast(fill, properties.get(`${name}t`) ?? ''),
          `${theme} ${name}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
