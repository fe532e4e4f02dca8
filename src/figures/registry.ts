import type { AnyOpener } from './kit/openers.ts';
import type { AnyFigure } from './kit/types.ts';

/** Every folder with an `index.ts` beside the kit is a figure; its name is the figure's id. */
const loaders = import.meta.glob<{ default: AnyFigure }>('./*/index.ts');
/** Every folder with an `opener.ts` is, or has, an opener. */
const openerLoaders = import.meta.glob<{ default: AnyOpener }>('./*/opener.ts');

const idsOf = (found: object): readonly string[] =>
  Object.keys(found)
    .map((path) => path.split('/')[1])
    .sort();

export const FIGURE_IDS = idsOf(loaders);
export const OPENER_IDS = idsOf(openerLoaders);

export async function loadFigure(id: string): Promise<AnyFigure> {
  const loader = loaders[`./${id}/index.ts`];
  if (!loader) throw new RangeError(`loadFigure: no figure is called ${id}`);
  return (await loader()).default;
}

export async function loadOpener(id: string): Promise<AnyOpener> {
  const loader = openerLoaders[`./${id}/opener.ts`];
  if (!loader) throw new RangeError(`loadOpener: no opener is called ${id}`);
  return (await loader()).default;
}
