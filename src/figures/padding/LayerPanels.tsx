import type { ActiveCell } from '../kit/contract.ts';
import { litPart, SizeFormula } from '../kit/slide/SizeFormula.tsx';
import type { Props } from './props.ts';
import { SizeChart } from './SizeChart.tsx';

/** What ten layers make of the picture's size, without and with padding. */
export function LayerPanels({ state, derived, dispatch, say, labels }: Props) {
  const { sizes, layer, layerFacts } = derived;
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  const chart = (name: string, title: string, each: typeof sizes.padded) => (
    <SizeChart
      name={name}
      title={title}
      sizes={each}
      most={derived.mostSize}
      layer={layer}
      labels={labels}
      onPoint={(step) => dispatch({ type: 'step', step })}
    />
  );
  return (
    <>
      {chart('without', labels.without, sizes.without)}
      {chart('padded', labels.padded(say.number(state.p)), sizes.padded)}
      <div className="conv-words">
        {layerFacts.map(
          (facts, index) =>
            facts && (
              <SizeFormula
                key={index}
                facts={facts}
                lit={litPart(state.activeCell)}
                onHover={hover}
              />
            ),
        )}
      </div>
    </>
  );
}
