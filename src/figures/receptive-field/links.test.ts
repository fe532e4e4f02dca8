import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { decode } from '../kit/link/codec.ts';
import { conv, layerList, pool } from './layers.ts';
import { model } from './model.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets(
    model.assets?.(model.initialState) ?? {},
    nodeSource(path.resolve('public')),
  );
});

describe('links', () => {
  const read = (query: string) => decode([...new URLSearchParams(query)], model);

  it('know the grammar of layers', () => {
    const text = 'c3,c3s2p1d2,p2,p3s2p1,a2s1';
    expect(layerList.format(layerList.parse(text) ?? [])).toBe(text);
    expect(read('layers=c3,c3s2p1d2,p2s2,a2').rejected).toEqual([]);
    expect(read('layers=c3,p2s2').state).toMatchObject({ step: 2, layers: [conv(3), pool(2)] });
  });

  it.each([
    ['layers=', 'layers'],
    ['layers=c12', 'layers'],
    ['layers=c3,,p2', 'layers'],
    ['layers=p2p2', 'layers'],
    ['layers=p2d2', 'layers'],
    [`layers=${'c3,'.repeat(24)}c3`, 'layers'],
    ['layers=c11s8,c11s8,c11s8', 'layers'],
    ['n=11', 'n'],
    ['n=1e9', 'n'],
    ['layer=6', 'layer'],
    ['col=3', 'col'],
    ['layer=2&row=16', 'row'],
    ['effective=yes', 'effective'],
  ])('fall back and say so: %s', (query, name) => {
    const { state, rejected } = read(query);
    expect(rejected).toContain(name);
    model.derive(state, assets);
  });
});
