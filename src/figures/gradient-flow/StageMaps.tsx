import { memo, useMemo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { useAfterwards } from '../kit/motion/useAfterwards.ts';
import type { StageFacts } from './flow.ts';
import { Hops } from './Hops.tsx';
import { NO_HOPS, stageHops } from './hops.ts';
import { MapPanel } from './MapPanel.tsx';
import type { Labels } from './text.ts';

interface StageMapsProps {
  readonly stage: StageFacts;
  readonly labels: Labels;
  readonly clock: Clock;
}

/** One layer: values to the right above, errors to the left below, each map under its own. */
export const StageMaps = memo(function StageMaps({ stage, labels, clock }: StageMapsProps) {
  const moving = useAfterwards(stage);
  const hops = useMemo(() => (moving ? stageHops(moving) : NO_HOPS), [moving]);
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
      <div className="flow-maps" data-columns={columns} data-way="forward">
        <MapPanel
          name="x"
          title={of ? labels.mapOf('X', of) : 'X'}
          map={stage.input}
          winners={winners}
          blocked={blocked}
        />
        {kernels && <MapPanel name="k" title="K" map={kernels.upright} />}
        <MapPanel name="y" title="Y" map={stage.output}>
          <Hops clock={clock} hops={hops.forward} />
        </MapPanel>
      </div>
      <p className="flow-row">
        <b>{labels.backward}</b> {shape(stage.inShape)} ← {shape(stage.outShape)}
      </p>
      <div className="flow-maps" data-columns={columns} data-way="back">
        <MapPanel
          name="gx"
          title="∂L/∂X"
          map={stage.gradInput}
          winners={winners}
          blocked={blocked}
        />
        {kernels && <MapPanel name="rot" title="rot180(K)" map={kernels.turned} />}
        <MapPanel name="gy" title="∂L/∂Y" map={stage.gradOutput}>
          <Hops clock={clock} hops={hops.back} />
        </MapPanel>
      </div>
    </>
  );
});
