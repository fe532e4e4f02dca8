import { expect, it } from 'vitest';
import { sheetsOf } from '../scripts/build/sheets.mjs';

const manifest = {
  '_kit.js': { name: 'kit', file: 'kit.js', imports: ['_volume.js'] },
  '_volume.js': { name: 'volume', file: 'volume.js', imports: ['_kit.js'], css: ['volume.css'] },
  '_padding.js': {
    name: 'padding',
    file: 'padding.js',
    imports: ['_kit.js', '_volume.js'],
    css: ['padding.css'],
  },
  '_plain.js': { name: 'plain', file: 'plain.js', imports: ['_kit.js'] },
  '_stride.js': { name: 'stride', file: 'stride.js', css: ['stride.css'] },
};

it('finds the sheets of a figure after those of what it imports, each once, and no other figure’s', () => {
  expect(sheetsOf(manifest, 'padding')).toEqual(['volume.css', 'padding.css']);
});

it('finds the sheets of the kit for a figure without one of its own', () => {
  expect(sheetsOf(manifest, 'plain')).toEqual(['volume.css']);
});

it('tells a figure that is not in the manifest', () => {
  expect(() => sheetsOf(manifest, 'missing')).toThrow('missing');
});
