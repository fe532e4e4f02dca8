import { Panel } from '../kit/frame/Panel.tsx';
import { Frame } from './Chosen.tsx';
import { Edges, SheetNames } from './Edges.tsx';
import { SCENE } from './pose.ts';
import type { Props } from './props.ts';
import { Sheet } from './Sheet.tsx';
import { indexName } from './text.ts';
import { useSceneHold } from './useSceneHold.ts';

/** The sheets of the block in depth, the farthest first, and the chosen element on top. */
export function Scene(props: Props) {
  const { state, derived, dispatch, labels, say } = props;
  const { shape, sheets, pictures, pose, together } = derived;
  const { height, width, channels } = shape;
  const hold = useSceneHold({
    turn: state.turn,
    onTurn: (turn) => dispatch({ type: 'set', patch: { turn } }),
    onPick: (ch, i, j) => dispatch({ type: 'element', i, j, ch }),
  });
  const picture = (
    <>
      {Array.from({ length: channels }, (_, index) => channels - 1 - index).map((channel) => (
        <g
          key={channel}
          transform={pose.matrix(channel)}
          data-sheet={channel}
          data-cell={pose.cell}
        >
          <Sheet
            sheets={sheets}
            channel={channel}
            picture={pictures.sheets[channel]}
            rows={height}
            cols={width}
            cell={pose.cell}
          />
          {channel === 0 && together > 0 && pictures.together && (
            <image
              className="sheet-together"
              href={pictures.together}
              width={width * pose.cell}
              height={height * pose.cell}
              preserveAspectRatio="none"
              imageRendering="pixelated"
              opacity={together}
            />
          )}
        </g>
      ))}
    </>
  );
  return (
    <Panel
      name="stack"
      title={labels.shapeTitle(derived, say)}
      note={indexName(derived, say)}
      units={SCENE.height}
    >
      <g {...hold}>
        <rect className="stack-room" width={SCENE.width} height={SCENE.height} />
        {picture}
        <SheetNames derived={derived} say={say} />
        <Frame derived={derived} clock={props.clock} say={say} />
      </g>
      <Edges {...props} />
    </Panel>
  );
}
