import { Surface } from '../kit/pointer/Surface.tsx';
import { Areas } from './Areas.tsx';
import { Chart } from './Chart.tsx';
import type { Props } from './props.ts';

/** What a fully connected layer and a convolution cost for a picture of any size. */
export function View(props: Props) {
  const { derived, dispatch } = props;
  const { side } = derived;
  return (
    <Surface
      label={props.surface}
      className="explosion-layout"
      onMove={(rows, cols, doubling) => {
        const by = cols - rows;
        dispatch({ type: 'point', side: doubling ? side * 2 ** by : side + by });
      }}
      onJump={(end) => dispatch({ type: 'point', side: end === 'first' ? 0 : Infinity })}
    >
      <Chart {...props} />
      <Areas {...props} />
    </Surface>
  );
}
