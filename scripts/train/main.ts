import { readDataSet } from './dataSet.ts';
import { makeNetwork } from './networks.ts';
import { writeOverfitting } from './overfitting.ts';
import { writePatches } from './patches.ts';
import { writePictures } from './pictures.ts';
import { RECIPES } from './recipes.ts';
import { writeShipped } from './shipped.ts';

interface Order {
  /** Folder of the Debian package dataset-fashion-mnist. */
  readonly data: string;
  readonly publicDir: string;
  /** What to make; everything when empty. */
  readonly names: readonly string[];
}

/** Makes the pictures and the networks of the book. */
export async function train({ data, publicDir, names }: Order): Promise<void> {
  const wanted = (name: string) => names.length === 0 || names.includes(name);
  const trainSet = await readDataSet(data, 'train');
  const testSet = await readDataSet(data, 't10k');
  if (wanted('pictures')) {
    await writePictures(publicDir, 'test', testSet);
    await writePictures(publicDir, 'train', trainSet);
  }
  for (const recipe of RECIPES) {
    if (wanted(recipe.id)) await makeNetwork(publicDir, recipe, trainSet, testSet);
  }
  if (wanted('patches') || wanted('book-cnn')) await writePatches(publicDir, 'book-cnn', testSet);
  if (wanted('shipped') || RECIPES.some(({ id }) => wanted(id))) await writeShipped(publicDir);
  if (wanted('overfitting')) {
    const pair = RECIPES.filter(({ id }) => id === 'shift-mlp' || id === 'book-cnn');
    await writeOverfitting(publicDir, pair, trainSet, testSet);
  }
}
