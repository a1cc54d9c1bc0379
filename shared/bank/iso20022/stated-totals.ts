import { fenOfYuan } from '../fen-yuan.ts';
import { type BankProblem, bankProblem } from '../problems.ts';
import { type CountAndSum, differences, nothing, plus, together } from '../return-items.ts';
import { textAt, type XmlElement } from './xml-elements.ts';

interface StatedStatus {
  readonly status: string;
  readonly count: number;
  /** The control sum of a status is optional in the schema. */
  readonly sumFen?: number;
}

const numberIn = (text: string | undefined): number => (/^\d{1,15}$/u.test(text ?? '') ? Number(text) : -1);

const statedStatus = (element: XmlElement): StatedStatus => {
  const sumFen = fenOfYuan(textAt(element, 'DtldCtrlSum') ?? '');
  return {
    status: textAt(element, 'DtldSts') ?? '',
    count: numberIn(textAt(element, 'DtldNbOfTxs')),
    ...(sumFen === undefined ? {} : { sumFen }),
  };
};

const perStatusIn = (elements: readonly XmlElement[]): readonly StatedStatus[] =>
  elements.filter(({ name }) => name === 'NbOfTxsPerSts').map(statedStatus);

/** What a report says about all its transactions, and what they come to. */
export interface StatedTotals {
  /** Figures of the group, or of one payment information when the group has none. */
  readonly see: (elements: readonly XmlElement[], ofGroup: boolean) => void;
  readonly count: (status: string, amountFen: number | undefined) => void;
  readonly stated: () => CountAndSum | undefined;
  readonly problems: () => readonly BankProblem[];
}

/** The sums of the transactions of one status, and how many of them have no amount. */
interface Counted {
  readonly read: CountAndSum;
  readonly unreadable: number;
}

const ofAll = (counted: ReadonlyMap<string, Counted>): Counted => ({
  read: [...counted.values()].reduce((sum, { read }) => together(sum, read), nothing),
  unreadable: [...counted.values()].reduce((sum, { unreadable }) => sum + unreadable, 0),
});

const sumOf = (stated: readonly StatedStatus[]): CountAndSum => ({
  count: stated.reduce((count, each) => count + each.count, 0),
  sumFen: stated.reduce((sumFen, each) => sumFen + (each.sumFen ?? 0), 0),
});

const perStatusProblems = (
  stated: readonly StatedStatus[],
  counted: ReadonlyMap<string, Counted>,
): readonly BankProblem[] => {
  const silent = [...counted.keys()].filter((status) => stated.every((each) => each.status !== status));
  return [
    ...silent.map(() => bankProblem('count-differs')),
    ...stated.flatMap(({ status, count, sumFen }) => {
      const { read, unreadable } = counted.get(status) ?? { read: nothing, unreadable: 0 };
      return differences({ count, sumFen: sumFen ?? read.sumFen }, read, unreadable);
    }),
  ];
};

export const statedTotals = (): StatedTotals => {
  const counted = new Map<string, Counted>();
  let ofGroup: readonly StatedStatus[] = [];
  let ofPayments: readonly StatedStatus[] = [];
  let original: CountAndSum | undefined;
  const perStatus = () => (ofGroup.length > 0 ? ofGroup : ofPayments);
  const seeOriginal = (elements: readonly XmlElement[]): void => {
    const textOf = (wanted: string) => elements.find(({ name }) => name === wanted)?.text;
    const sumFen = fenOfYuan(textOf('OrgnlCtrlSum') ?? '');
    if (sumFen !== undefined) original = { count: numberIn(textOf('OrgnlNbOfTxs')), sumFen };
  };
  return {
    see: (elements, isGroup) => {
      if (isGroup) ofGroup = [...ofGroup, ...perStatusIn(elements)];
      else ofPayments = [...ofPayments, ...perStatusIn(elements)];
      if (isGroup) seeOriginal(elements);
    },
    count: (status, amountFen) => {
      const { read, unreadable } = counted.get(status) ?? { read: nothing, unreadable: 0 };
      counted.set(
        status,
        amountFen === undefined
          ? { read, unreadable: unreadable + 1 }
          : { read: plus(read, amountFen), unreadable },
      );
    },
    stated: () => {
      const complete = perStatus().length > 0 && perStatus().every(({ sumFen }) => sumFen !== undefined);
      return complete ? sumOf(perStatus()) : original;
    },
    problems: () => {
      if (perStatus().length > 0) return perStatusProblems(perStatus(), counted);
      if (original === undefined) return [bankProblem('totals-missing')];
      const { read, unreadable } = ofAll(counted);
      return differences(original, read, unreadable);
    },
  };
};
