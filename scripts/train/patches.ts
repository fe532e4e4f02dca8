import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { networkFiles, unpackNetwork } from '../../src/figures/kit/network/networkFile.ts';
import { type PatchIndex, strongestPatches } from '../../src/figures/kit/network/patches.ts';
import { PICTURE_STEPS } from '../../src/figures/kit/network/pictureFile.ts';
import { type DataSet, picturesOf } from './dataSet.ts';
import { writeJson } from './tidyJson.ts';

const MOST = 9;
/** Significant digits of an activation. */
const DIGITS = 6;

/** Searches the shipped test pictures with the stored weights and writes the index of patches. */
export async function writePatches(publicDir: string, id: string, testSet: DataSet): Promise<void> {
  const { facts, weights } = networkFiles(id);
  const read = (file: string) => readFile(path.join(publicDir, file));
  const { network } = unpackNetwork(
    JSON.parse((await read(facts)).toString()),
    await read(weights),
  );
  const pictures = PICTURE_STEPS.test.at(-1) ?? 0;
  const layers = strongestPatches(network, picturesOf(testSet, pictures), MOST).map((layer) => ({
    ...layer,
    channels: layer.channels.map((patches) =>
      patches.map((patch) => ({
        ...patch,
        activation: Number(patch.activation.toPrecision(DIGITS)),
      })),
    ),
  }));
  const index: PatchIndex = { network: id, pictures, layers };
  await writeJson(path.join(publicDir, 'networks', `${id}-patches.json`), index);
  const found = layers.flatMap(({ channels }) => channels.flat()).length;
  console.log(`networks/${id}-patches.json  ${found} patches`);
}
