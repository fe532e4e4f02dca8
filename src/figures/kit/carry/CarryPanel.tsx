import { useEffect, useState } from 'react';
import { Dialog } from '../frame/Dialog.tsx';
import { useSay } from '../frame/Say.tsx';
import { LINK_LIMIT, toQuery } from '../link/codec.ts';
import { type Carried, GRIDS, type Part, SETTINGS, type Setting } from './carries.ts';
import { carryTo, type Stay, type Target } from './carry.ts';

/** Another figure that numbers can be taken to. */
export interface Neighbour extends Target {
  readonly id: string;
  readonly title: string;
  /** Address of its own page, without query. */
  readonly home: string;
}

interface CarryPanelProps {
  readonly carried: Carried;
  readonly neighbours: () => Promise<readonly Neighbour[]>;
  readonly onClose: () => void;
}

/** Links to the other figures with the numbers of this one, and what of them has no place there. */
export function CarryPanel({ carried, neighbours, onClose }: CarryPanelProps) {
  const { words, number } = useSay();
  const w = words.carry;
  const [found, setFound] = useState<readonly Neighbour[] | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    neighbours().then(
      (come) => current && setFound(come),
      () => current && setFound('failed'),
    );
    return () => {
      current = false;
    };
  }, [neighbours]);

  const size = (rows: number, cols: number) => `${number(rows)}×${number(cols)}`;
  const why = (part: Part, stay: Stay): string => {
    const name = w.parts[part];
    switch (stay.why) {
      case 'sizeOnly':
      case 'oneSize':
        return w[stay.why](name, size(stay.rows, stay.cols));
      case 'sizes':
      case 'number':
        return w[stay.why](name, number(stay.low), number(stay.high));
      default:
        return w[stay.why](name);
    }
  };
  const has = [
    ...GRIDS.flatMap((grid) => {
      const given = carried[grid];
      return given?.values ? [`${w.parts[grid]} ${size(given.rows, given.cols)}`] : [];
    }),
    ...(Object.keys(SETTINGS) as Setting[]).flatMap((setting) => {
      const given = carried[setting];
      const usual = given === undefined || given === SETTINGS[setting];
      return usual ? [] : [`${w.parts[setting]} ${number(given)}`];
    }),
  ];
  const offers = Array.isArray(found)
    ? (found as readonly Neighbour[])
        .map((target) => ({ target, over: carryTo(target, carried) }))
        .filter(({ target, over }) =>
          GRIDS.some((g) => target.carries.take[g]?.cells && over.taken.includes(g)),
        )
    : [];
  return (
    <Dialog title={w.title} onClose={onClose}>
      {has.length === 0 ? <p>{w.nothing}</p> : <p>{w.has(has.join(', '))}</p>}
      {found === 'failed' && <p role="alert">{w.loadFailed}</p>}
      {found === null && <p role="status">{words.loading}</p>}
      {has.length > 0 && (
        <ul className="carry-list">
          {offers.map(({ target, over }) => {
            const url = new URL(`${target.home}?${toQuery(over.entries)}`, location.href).href;
            const fits = url.length <= LINK_LIMIT;
            const notes = over.stays.map(({ part, stay }) => why(part, stay));
            return (
              <li key={target.id}>
                {fits ? <a href={url}>{target.title}</a> : <span>{target.title}</span>}
                <small>{fits ? notes.join(' ') : words.linkTooLong}</small>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}
