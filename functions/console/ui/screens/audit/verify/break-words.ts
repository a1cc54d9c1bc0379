import { words, type Words } from '../../../language/words.ts';
import type { Break } from './recompute.ts';

interface Explained {
  /** What can have happened. */
  readonly means: Words;
  /** What whoever sees it does now. */
  readonly act: Words;
}

const tellOperators = words(
  '不要再办理此案。把本页截图和案件编号报给平台运维，请其从备份中比对该条事件；同时按内部规定报告审计负责人。',
  'Do not go on with the case. Give the operators the case number and a picture of this page: they compare the event with the backup. Tell the head of audit.',
);

/** What each kind of break is, what it can mean, and what to do. */
export const breakWords: Readonly<Record<Break['code'], Explained>> = {
  'sequence-broken': {
    means: words(
      '此处少了事件，或事件次序被改动：应有的序号没有出现。',
      'An event is missing here or events were put in another order: the number that should follow does not.',
    ),
    act: tellOperators,
  },
  'previous-hash-differs': {
    means: words(
      '本事件所记的前一事件校验值，与前一事件实际的校验值不同：前一事件在本事件写入之后被替换，或本事件被换入。',
      'The hash of the event before, as this event wrote it down, is not the one that the event before has: the event before was replaced afterwards, or this one was put in.',
    ),
    act: tellOperators,
  },
  'hash-differs': {
    means: words(
      '按事件现有内容重算的校验值，与写入时的校验值不同：事件写入之后，其内容（时间、操作人、事项等）被改动过。',
      'The hash recomputed from the event as it stands now is not the one that was written with it: its content (time, officer, what was done) was changed afterwards.',
    ),
    act: tellOperators,
  },
  damaged: {
    means: words(
      '存储中的这一条不完整或格式被破坏，平台无法读出；损坏可能来自存储故障，也可能来自人为改动。',
      'What is stored here is incomplete or malformed and cannot be read: by a fault of the storage, or because somebody changed it.',
    ),
    act: tellOperators,
  },
  'end-differs': {
    means: words(
      '轨迹的最后一条，与案件现状所记的最后一条不同：末尾的事件被删除或替换，或案件现状被改动。',
      'The last event is not the one that the case itself calls its last: events were cut off or replaced at the end, or the case was changed.',
    ),
    act: tellOperators,
  },
};
