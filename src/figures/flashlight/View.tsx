import { equalSign } from '../../words/numbers.ts';
import type { ViewProps } from '../kit/contract.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { tapAt } from '../kit/slide/slide.ts';
import { Arithmetic } from './Arithmetic.tsx';
import type { Action, Derived, State } from './model.ts';
import { Scale } from './Scale.tsx';
import { Scene } from './Scene.tsx';
import type { Labels } from './text.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say } = props;
  const { taps, sum, divisor, answer } = derived;
  const { number } = say;
  const tap = tapAt(taps, state.activeCell);
  const lit = tap && taps.indexOf(tap);
  return (
    <Surface
      label={props.surface}
      className="flashlight-layout"
      onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Scene
        derived={derived}
        byHand={state.byHand}
        fadingStep={null}
        eager={false}
        clock={clock}
        title={labels.picture}
        note={labels.window}
        onPoint={({ row, col }) => dispatch({ type: 'point', row, col })}
      />
      <div className="flashlight-words">
        <Arithmetic
          derived={derived}
          patchTitle={labels.patch}
          lit={lit}
          onHover={(cell) => dispatch({ type: 'hover', cell })}
        />
        <div>
          <SumLine
            clock={AT_REST}
            taps={taps}
            sum={sum}
            lit={lit}
            onHover={(over) =>
              dispatch({
                type: 'hover',
                cell: over && { grid: 'kernel', row: over.kernelRow, col: over.kernelCol },
              })
            }
          />
          <p className="flashlight-divided">
            {divisor !== 1 && (
              <>
                {number(sum)} ÷ {number(divisor)} {equalSign(sum / divisor)}{' '}
                <strong>{number(answer)}</strong>
              </>
            )}
          </p>
          <Scale derived={derived} label={labels.scale} />
        </div>
      </div>
    </Surface>
  );
}
