import { memo } from 'react';
import { useSay } from '../kit/Say.tsx';
import type { StageFacts } from './flow.ts';
import { MapPanel } from './MapPanel.tsx';
import type { Labels } from './text.ts';

interface StageMapsProps {
  readonly stage: StageFacts;
  readonly labels: Labels;
}

/** One layer: values to the right above, errors to the left below, each map under its own. */
export const StageMaps = memo(function StageMaps({ stage, labels }: StageMapsProps) {
  const { number } = useSay();
  const { kernels, winners, blocked } = stage;
  const shape = (sizes: readonly number[]) => sizes.map((size) => number(size)).join('×');
  const columns = kernels ? '3' : '2';
  const of = stage.channels > 1 ? number(stage.channel + 1) : '';
  return (
    <>
      <p className="flow-row">
        <b>{labels.forward}</b> {shape(stage.inShape)} → {shape(stage.outShape)}
      </p>
      <div className="flow-maps" data-columns={columns}>
        <MapPanel
          name="x"
          title={of ? labels.mapOf('X', of) : 'X'}
          map={stage.input}
          winners={winners}
          blocked={blocked}
        />
        {kernels && <MapPanel name="k" title="K" map={kernels.upright} />}
        <MapPanel name="y" title="Y" map={stage.output} />
      </div>
      <p className="flow-row">
        <b>{labels.backward}</b> {shape(stage.inShape)} ← {shape(stage.outShape)}
      </p>
      <div className="flow-maps" data-columns={columns}>
        <MapPanel
          name="gx"
          title="∂L/∂X"
          map={stage.gradInput}
          winners={winners}
          blocked={blocked}
        />
        {kernels && <MapPanel name="rot" title="rot180(K)" map={kernels.turned} />}
        <MapPanel name="gy" title="∂L/∂Y" map={stage.gradOutput} />
      </div>
    </>
  );
});
