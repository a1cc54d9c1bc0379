import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { wordsOfCode } from '../../api/words.ts';
import { common } from '../../language/common-texts.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Loading } from '../../parts/loading.tsx';
import { Place } from '../../parts/place.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useOpener } from '../../parts/use-opener.ts';
import { When } from '../../parts/when.tsx';
import { useClient, useOfficer } from '../../session/session.tsx';
import { type ListedLocality, SuspendDialog } from './suspend-dialog.tsx';

const texts = {
  caption: words('经办机构', 'Localities'),
  only: words('只看暂停的', 'Suspended only'),
  none: words('没有暂停接收的机构。', 'No locality has suspended intake.'),
  place: words('地区', 'Place'),
  agency: words('经办机构', 'Agency'),
  status: words('状态', 'Standing'),
  since: words('起始时间', 'Since'),
  reason: words('原因', 'Why'),
  does: words('办理', 'Action'),
  suspend: words('暂停接收', 'Suspend'),
  resume: words('恢复接收', 'Resume'),
} as const;

const columns = [texts.place, texts.agency, texts.status, texts.since, texts.reason, texts.does];

interface ListedProps {
  readonly localities: readonly ListedLocality[];
  readonly onChange: (locality: ListedLocality) => void;
}

const Listed = ({ localities, onChange }: ListedProps) => {
  const t = useSay();
  const { division } = useOfficer();
  return (
    <section className="operations-scroll" tabIndex={0} aria-label={t(texts.caption)}>
      <table className="operations-table">
        <caption className="visually-hidden">{t(texts.caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.en} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {localities.map((locality) => (
            <tr key={locality.code}>
              <th scope="row">
                <Place code={locality.code} /> <span className="numbers secondary">{locality.code}</span>
              </th>
              <td>{locality.agency.zh}</td>
              <td>
                <Tag color={locality.status === 'suspended' ? 'red' : 'green'}>
                  {t(wordsOfCode('ListedLocality.status', locality.status))}
                </Tag>
              </td>
              <td>{locality.since && <When at={locality.since} />}</td>
              <td>{locality.suspensionReason}</td>
              <td>
                {locality.code.startsWith(division) && (
                  <Button size="small" onClick={() => onChange(locality)}>
                    {t(locality.status === 'suspended' ? texts.resume : texts.suspend)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Localities of a unit, and which of them take nothing in. */
export const Localities = ({ unit }: { readonly unit: string }) => {
  const t = useSay();
  const client = useClient();
  const cache = useQueryClient();
  const [only, setOnly] = useState(true);
  const [said, say] = useState('');
  const [changing, setChanging] = useState<ListedLocality>();
  useOpener(changing !== undefined);
  const listed = usePages({
    key: ['localities', unit, only],
    load: (cursor) =>
      answerOf(
        client.GET('/v1/localities', {
          params: {
            query: {
              unit,
              limit: 100,
              ...(only ? { status: 'suspended' as const } : {}),
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
        }),
      ),
  });
  return (
    <>
      <output>{said}</output>
      <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
        {t(texts.only)}
      </Checkbox>
      {listed.error && <ProblemNote error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.isSuccess && listed.items.length === 0 && <p className="operations-empty">{t(texts.none)}</p>}
      {listed.items.length > 0 && <Listed localities={listed.items} onChange={setChanging} />}
      {listed.hasNextPage && (
        <Button block loading={listed.isFetchingNextPage} onClick={() => void listed.fetchNextPage()}>
          {t(common.more)}
        </Button>
      )}
      {changing && (
        <SuspendDialog
          locality={changing}
          onClose={() => setChanging(undefined)}
          onDone={(what) => {
            setChanging(undefined);
            say(what);
            void cache.invalidateQueries({ queryKey: ['localities'] });
            void cache.invalidateQueries({ queryKey: ['standing'] });
          }}
        />
      )}
    </>
  );
};
