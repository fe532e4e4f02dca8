import type { ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { ScaleBar } from '../kit/grid/ScaleBar.tsx';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { KernelGrids } from './KernelGrids.tsx';
import { WHITE } from './maps.ts';
import { type Action, type Derived, SIDES, type State } from './model.ts';
import { Picture } from './Picture.tsx';
import { PANEL_BOX, PICTURE_UNITS, photoBox, within } from './place.ts';
import { Readout } from './Readout.tsx';
import { Reticle } from './Reticle.tsx';
import type { Labels } from './says.ts';
import { WipeHandle } from './WipeHandle.tsx';

/** Three digits and some air between them, where cells are large. */
const PATCH_TEXT_SHARE = 0.42;

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { photo, filter, input, map, picture, reach, windows } = derived;
  const { words, number } = say;
  const box = photoBox(derived);
  const name = filter.name ? labels.filters[filter.name] : labels.own;
  const patch = windows[0].taps.map(({ inputValue }) => inputValue);
  const products = windows[0].taps.map(({ product }) => product);
  return (
    <Surface
      label={props.surface}
      className="gallery-layout"
      onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Panel
        name="gallery"
        title={labels.before}
        note={name}
        units={PICTURE_UNITS}
        under={
          <>
            <Picture
              photo={photo}
              input={input}
              map={map}
              picture={picture}
              reach={reach}
              wipe={state.wipe}
            />
            <div className="gallery-divider" style={within(box, PANEL_BOX)}>
              <WipeHandle
                label={labels.wipe}
                said={labels.wiped(number(state.wipe))}
                wipe={state.wipe}
                onWipe={(wipe) => dispatch({ type: 'set', patch: { wipe } })}
              />
            </div>
          </>
        }
      >
        <PointArea
          grid="photo"
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          rows={photo.height}
          cols={photo.width}
          onHover={(cell) => dispatch({ type: 'hover', cell })}
          onPoint={({ row, col }) => dispatch({ type: 'point', row, col })}
        />
        <Reticle
          x={box.x + (derived.col - reach) * box.pixel}
          y={box.y + (derived.row - reach) * box.pixel}
          side={filter.side * box.pixel}
        />
      </Panel>
      <Readout derived={derived} labels={labels} say={say} />
      <ScaleBar
        label={labels.scale}
        scale={filter.look === 'signed' ? 'value' : 'grey'}
        extent={derived.scaleEnd}
        beyond={filter.look !== 'photo'}
        mark={derived.value}
      />
      <Panel
        name="kernel"
        title={words.kernel}
        note={derived.divisor === 1 ? undefined : `÷ ${number(derived.divisor, 4)}`}
      >
        <KernelGrids filter={filter} />
      </Panel>
      <Panel name="patch" title={labels.patch}>
        <Grid
          rows={filter.side}
          cols={filter.side}
          values={patch}
          cell={cellSize(filter.side)}
          scale="grey"
          extent={WHITE}
          textShare={filter.side === SIDES[0] ? PATCH_TEXT_SHARE : undefined}
        />
      </Panel>
      <Panel name="products" title={words.products} note={`= ${number(windows[0].sum)}`}>
        <Grid
          rows={filter.side}
          cols={filter.side}
          values={products}
          cell={cellSize(filter.side)}
          extent={WHITE * largest(filter.weights.data)}
        />
      </Panel>
    </Surface>
  );
}
