import { Select } from '../kit/controls/Choice.tsx';
import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { LAYER_IDS, LAYERS, type LayerId } from '../kit/network/mapLayers.ts';
import type { Labels } from './says.ts';
import type { Derived, State } from './state.ts';

const { slider, toggle, more, own } = controlsFor<State, Derived, Labels>();

const WHOLE = 'whole';

/** Which layer is open: the whole network, or one of its maps. */
function LayerSelect({ state, labels, dispatch }: PartProps<State, Derived, Labels>) {
  return (
    <Select<LayerId | typeof WHOLE>
      label={labels.layer}
      value={state.layer ?? WHOLE}
      options={[
        { value: WHOLE, label: labels.back },
        ...LAYER_IDS.map((value) => ({ value, label: labels.layers[value] })),
      ]}
      onChange={(layer) =>
        dispatch(
          layer === WHOLE
            ? { type: 'set', patch: { layer: null } }
            : { type: 'open', place: { layer, channel: state.channel } },
        )
      }
    />
  );
}

const isOpen = ({ layer }: State) => layer !== null;
const hasPixels = ({ layer }: State) => layer !== null && LAYERS[layer].side > 1;
const side = ({ layer }: State) => [0, LAYERS[layer ?? 'input'].side - 1] as const;

export const controls = [
  slider('item', 'testPicture', { alongside: { cells: null, ownCells: null } }),
  own(LayerSelect),
  more('more', [
    toggle('all', 'showAll'),
    slider('channel', 'channel', {
      when: isOpen,
      alongside: { from: null },
      range: ({ layer }) => [0, LAYERS[layer ?? 'input'].channels - 1],
    }),
    slider('row', 'row', {
      when: hasPixels,
      range: side,
      value: ({ row }) => row ?? 0,
    }),
    slider('col', 'column', {
      when: hasPixels,
      range: side,
      value: ({ col }) => col ?? 0,
    }),
  ]),
];
