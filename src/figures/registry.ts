import type { AnyFigure } from './kit/types.ts';

/** Every folder with an `index.ts` beside the kit is a figure; its name is the figure's id. */
const loaders = import.meta.glob<{ default: AnyFigure }>('./*/index.ts');

export const FIGURE_IDS: readonly string[] = Object.keys(loaders)
  .map((path) => path.split('/')[1])
  .sort();

export async function loadFigure(id: string): Promise<AnyFigure> {
  const loader = loaders[`./${id}/index.ts`];
  if (!loader) throw new RangeError(`loadFigure: no figure is called ${id}`);
  return (await loader()).default;
}
