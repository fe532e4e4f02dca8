import { Swatch } from '../kit/chart/Legend.tsx';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Point, Series } from '../kit/chart/types.ts';
import { type Lesson, LOSS_DIGITS, type OverfittingFacts } from './overfitting.ts';
import type { Props } from './PictureView.tsx';
import { EPOCHS } from './state.ts';

const FULL = 100;
const ACROSS: Axis = { domain: [0, EPOCHS], ticks: [0, 10, 20, 30, EPOCHS] };
const BOX = { height: 150, room: 104 };
const BAND = { kind: 'between', colour: 'var(--accent)', strength: 0.13 } as const;
const LOOKS = {
  train: { colour: 'var(--ink-2)', dash: 'dashed', marker: 'square' },
  test: { colour: 'var(--accent)', width: 3 },
} as const;

/** Two networks that saw few pictures: how well they know these, and how well others. */
export function OverfittingView({
  facts,
  ...props
}: Props & { readonly facts: OverfittingFacts; readonly chosen: number | null }) {
  const { labels, say } = props;
  return (
    <div className="shift-overfitting">
      <p className="shift-title">{labels.overfittingTitle(say.number(facts.trainPictures))}</p>
      {facts.lessons.map((lesson) => (
        <LessonChart key={lesson.name} lesson={lesson} all={facts} {...props} />
      ))}
    </div>
  );
}

interface LessonProps extends Props {
  readonly lesson: Lesson;
  readonly all: OverfittingFacts;
  readonly chosen: number | null;
}

function LessonChart({ lesson, all, chosen, ...props }: LessonProps) {
  const { state, dispatch, labels, say } = props;
  const { number } = say;
  const network = labels.networks[lesson.name].name;
  const accuracy = state.measure === 'accuracy';
  const written = (value: number, digits = LOSS_DIGITS) =>
    accuracy ? `${number(value * FULL, 0)}%` : number(value, digits);
  const line = (kind: 'train' | 'test'): Series => ({
    ...LOOKS[kind],
    name: `${network}, ${labels[kind]}`,
    points: lesson[`${kind}Values`].map((value, epoch): Point => [epoch, value]),
    read: written,
  });
  const lines = { train: line('train'), test: line('test') };
  const row = (kind: 'train' | 'test', correct: number, pictures: number) => (
    <p>
      <Swatch series={lines[kind]} />
      {labels[kind]}{' '}
      <b>
        {accuracy
          ? labels.of(number(correct), number(pictures))
          : number(lesson[kind], LOSS_DIGITS)}
      </b>
    </p>
  );
  return (
    <div className="shift-lesson">
      <p className="shift-name">{network}</p>
      <div className="shift-lesson-now">
        {row('train', lesson.trainCorrect, all.trainPictures)}
        {row('test', lesson.testCorrect, all.testPictures)}
      </div>
      <LineChart
        name={lesson.name}
        x={{ ...ACROSS, label: labels.epoch, read: (at) => `${labels.epoch} ${number(at)}` }}
        y={{
          domain: [0, all.ticks[all.ticks.length - 1]],
          ticks: all.ticks,
          format: (value) => written(value, 1),
        }}
        box={BOX}
        marks={[{ ...BAND, upper: lines.train.points, lower: lines.test.points }]}
        series={[lines.train, lines.test]}
        cursor={{
          at: state.epoch,
          chosen,
          onMove: (at) => dispatch({ type: 'read', at }),
        }}
      />
    </div>
  );
}
