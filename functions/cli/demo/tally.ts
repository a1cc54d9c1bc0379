import { type DivisionCode, provinceOf } from '../../../shared/kernel/division-code.ts';
import { provinceUnits } from '../../../shared/localities/province-units.ts';
import { table } from './columns.ts';

/** A line of a sample that did not go all the way. */
export interface RefusedLine {
  readonly line: number;
  readonly stage: 'push' | 'deliver' | 'claim' | 'accept';
  readonly code: string;
}

/** What became of a sample so far. */
export interface Tally {
  pushed: number;
  delivered: number;
  accepted: number;
  readonly refused: RefusedLine[];
  readonly acceptedByUnit: Map<string, number>;
}

export const newTally = (): Tally => ({
  pushed: 0,
  delivered: 0,
  accepted: 0,
  refused: [],
  acceptedByUnit: new Map(),
});

export const countAccepted = (tally: Tally, destination: DivisionCode): void => {
  const unit = provinceOf(destination);
  tally.accepted += 1;
  tally.acceptedByUnit.set(unit, (tally.acceptedByUnit.get(unit) ?? 0) + 1);
};

const largestUnits = 8;
const refusedLinesShown = 50;

const unitRows = ({ acceptedByUnit }: Tally): readonly (readonly string[])[] =>
  [...acceptedByUnit]
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, largestUnits)
    .map(([code, count]) => {
      const name = provinceUnits.find(({ unit }) => unit === code)?.name;
      return [code, `${name?.zh ?? ''} ${name?.en ?? ''}`, String(count)];
    });

const refusedByCode = ({ refused }: Tally): readonly (readonly string[])[] =>
  [...Map.groupBy(refused, ({ stage, code }) => `${stage}: ${code}`)].map(([what, lines]) => [
    `拒绝 refused, ${what}`,
    String(lines.length),
  ]);

/** The closing tables of a sample. */
export const tallyLines = (tally: Tally, milliseconds: number): readonly string[] => {
  const perSecond = tally.accepted / Math.max(milliseconds / 1_000, 0.001);
  const refusedShown = tally.refused
    .toSorted((left, right) => left.line - right.line)
    .slice(0, refusedLinesShown)
    .map(({ line, stage, code }) => `  第${line}行 line ${line}: ${stage}: ${code}`);
  const more = tally.refused.length - refusedShown.length;
  return [
    ...table(
      ['样本 sample', '件 cases'],
      [
        ['已推送 pushed', String(tally.pushed)],
        ['已送达 delivered', String(tally.delivered)],
        ['已接收 accepted', String(tally.accepted)],
        ...refusedByCode(tally),
        ['用时 elapsed', `${(milliseconds / 1_000).toFixed(1)} s`],
        ['速度 handovers per second', perSecond.toFixed(1)],
      ],
    ),
    '',
    ...table(['户籍地 destination', '', '已接收 accepted'], unitRows(tally)),
    ...refusedShown,
    ...(more > 0 ? [`  另有${more}行 and ${more} more lines`] : []),
  ];
};
