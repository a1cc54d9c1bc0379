import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { usePlaceNames } from '../../../parts/place.tsx';
import { roleWords } from '../../../session/role-words.ts';
import { csvFile, csvOf } from '../../../platform/csv.ts';
import { download } from '../../../platform/download.ts';
import { useClient, useOfficer } from '../../../session/session.tsx';
import { useStepWords } from '../../../forms/step-words.ts';
import type { Search } from '../model.ts';
import { hasMore, type Collected } from '../query/collect.ts';
import { filterWords } from '../query/filter-words.ts';
import { fullPage, loaderOf } from '../query/load-events.ts';
import { useDetailNames } from '../query/use-detail-names.ts';
import { useNaming } from '../query/use-naming.ts';
import { useReading } from '../query/use-reading.ts';
import { headings, rowOf } from './columns.ts';

import { digestOf } from './digest.ts';
import { noteOf } from './note.ts';

/** More than a spreadsheet is read in; longer results are exported by shorter periods. */
export const mostRows = 50_000;

const texts = {
  file: words('审计查询-{day}-{digest}', 'audit-{day}-{digest}'),
  note: words('导出说明', 'About this export'),
  rows: words('事件', 'Events'),
} as const;

export interface Exported {
  readonly rows: readonly (readonly string[])[];
  readonly csv: string;
  readonly digest: string;
  readonly isWhole: boolean;
  readonly at: Date;
}

/** Reads the whole result page by page and makes files of it that say where they come from. */
export const useExported = (search: Search) => {
  const t = useSay();
  const client = useClient();
  const { officer, roles, division, today } = useOfficer();
  const naming = useNaming();
  const details = useDetailNames();
  const isReady = [usePlaceNames(), useStepWords()].every((loaded) => loaded !== undefined);
  const reading = useReading();
  const [made, setMade] = useState<Exported>();
  const begin = async (from?: Collected): Promise<void> => {
    const load = loaderOf(client, search, today);
    const collected = await reading.read({
      load,
      ...(from ? { from } : {}),
      most: mostRows,
      pageSize: fullPage,
    });
    if (!collected) return;
    const rows = [headings(t), ...collected.items.map((item) => rowOf(item, { t, details }))];
    const csv = csvOf(rows);
    setMade({ rows, csv, digest: digestOf(csv), isWhole: !hasMore(collected), at: new Date() });
  };
  const nameOf = ({ digest }: Exported): string => t(texts.file, { day: today, digest: digest.slice(0, 8) });
  const saveCsv = (exported: Exported): void => download(`${nameOf(exported)}.csv`, csvFile(exported.csv));
  const saveWorkbook = async (exported: Exported): Promise<void> => {
    const { workbookOf } = await import('./workbook.ts');
    const note = noteOf(
      {
        conditions: filterWords(search, naming),
        by: `${officer}（${roles.map((role) => t(roleWords[role])).join('、')}，${naming.place(division)}）`,
        at: exported.at,
        rows: exported.rows.length - 1,
        isWhole: exported.isWhole,
        digest: exported.digest,
      },
      t,
    );
    const sheetNames = { note: t(texts.note), rows: t(texts.rows) };
    download(`${nameOf(exported)}.xlsx`, await workbookOf({ note, rows: exported.rows, sheetNames }));
  };
  return { reading, made, isReady, begin, saveCsv, saveWorkbook };
};
