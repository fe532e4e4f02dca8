import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type ChannelsFile,
  channelMoments,
} from '../../src/figures/drop-or-summarise/channelSummary.ts';
import { LAYERS } from '../../src/figures/drop-or-summarise/model.ts';
import { networkFiles, unpackNetwork } from '../../src/figures/kit/network/networkFile.ts';
import {
  FIRST_PICTURES,
  joinPictures,
  PICTURE_STEPS,
  pictureFiles,
} from '../../src/figures/kit/network/pictureFile.ts';
import { NETWORK_IDS, NETWORKS } from '../../src/figures/shift-test/answers.ts';
import { shiftHits } from '../../src/figures/shift-test/shiftedHits.ts';
import { mapShifts } from '../../src/figures/shift-test/state.ts';
import { writeJson } from './tidyJson.ts';

/** Significant digits of a covariance. */
const DIGITS = 9;

/** What two figures would else count in front of the reader: read from the shipped networks and pictures alone. */
export async function writeShipped(publicDir: string): Promise<void> {
  const read = (file: string) => readFile(path.join(publicDir, file));
  const networkOf = async (id: string) => {
    const { facts, weights } = networkFiles(id);
    return unpackNetwork(JSON.parse((await read(facts)).toString()), await read(weights)).network;
  };
  const picturesOf = async (count: number) =>
    joinPictures(
      'test',
      count,
      (await Promise.all(pictureFiles('test', count).map(read))).map((bytes) => gunzipSync(bytes)),
    );

  const short = (values: ArrayLike<number>) =>
    Array.from(values, (value) => Number(value.toPrecision(DIGITS)));
  const { images } = await picturesOf(FIRST_PICTURES);
  const network = await networkOf('book-cnn');
  const moments = LAYERS.map((layer) => {
    const { mean, covariance, kept } = channelMoments(network, images, Number(layer));
    return [layer, { mean: short(mean), covariance: short(covariance), kept }] as const;
  });
  const channels: ChannelsFile = {
    network: 'book-cnn',
    pictures: FIRST_PICTURES,
    layers: Object.fromEntries(moments),
  };
  await writeJson(path.join(publicDir, 'networks', 'book-cnn-channels.json'), channels);

  const networks = await Promise.all(NETWORKS.map((name) => networkOf(NETWORK_IDS[name])));
  const all = await picturesOf(PICTURE_STEPS.test.at(-1) ?? 0);
  const hits = shiftHits(networks, all.images, all.labels, mapShifts(), FIRST_PICTURES);
  await writeJson(path.join(publicDir, 'networks', 'shift-hits.json'), hits);
  console.log('networks/book-cnn-channels.json, networks/shift-hits.json');
}
