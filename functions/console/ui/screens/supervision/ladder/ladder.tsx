import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useOfficer } from '../../../session/session.tsx';
import { ChooseUnit } from '../scope/choose-unit.tsx';
import { ScopeBar } from '../scope/scope-bar.tsx';
import { useScope } from '../scope/use-scope.ts';
import { LadderTable } from './ladder-table.tsx';
import { RungBar } from './rung-bar.tsx';
import { casesOn, countRungs, levelNamed } from './rungs.ts';
import { useLadder, useOpenCounts } from './use-ladder.ts';

const texts = {
  how: words(
    '逾期后先提示县级，仍未办理的逐级上报市级、省级、部级。点选层级只看该级案件；每件只计入现在所在的最高一级。',
    'What runs overdue is told to the county first and climbs to the city, the province and the ministry while nothing is done. Choose a rung to see its cases; each is counted on the highest it has reached.',
  ),
  now: words('现有未结{total}件，其中逾期{overdue}件。', '{total} are open now, {overdue} of them overdue.'),
  soon: words('{n}件即将到期。', '{n} fall due soon.'),
  capped: words('仅统计前20000件。', 'The first 20,000 are counted.'),
  empty: words(
    '没有逾期案件进入督办：各方都在期限内办理，无需催办。若有逾期，次日会自动出现在这里。',
    'Nothing is on the ladder: everybody acts in time and nobody has to be reminded. What runs overdue appears here the day after.',
  ),
  emptyRung: words('该层级目前没有案件。', 'No case stands on this rung now.'),
  partly: words('已载入{n}件，可能还有更多。', '{n} are loaded; there may be more.'),
} as const;

/** More rows than anybody reads are drawn when they are asked for. */
const rowsAtOnce = 100;

const LadderList = () => {
  const t = useSay();
  const { today } = useOfficer();
  const { scope, parameters, change } = useScope();
  const pages = useLadder(scope);
  const open = useOpenCounts(scope);
  const [said, setSaid] = useState('');
  const [most, setMost] = useState(rowsAtOnce);
  const onSaid = useCallback((what: string) => setSaid(what), []);
  const level = levelNamed(parameters.get('level'));
  const cases = casesOn(pages.items, level);
  if (pages.isPending) return <Loading />;
  return (
    <>
      {pages.error && <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />}
      {open.data && (
        <p>
          {t(texts.now, { total: open.data.total, overdue: open.data.overdue })}{' '}
          {open.data.dueSoon > 0 && t(texts.soon, { n: open.data.dueSoon })}{' '}
          {!open.data.complete && t(texts.capped)}
        </p>
      )}
      <RungBar
        counts={countRungs(pages.items)}
        complete={!pages.hasNextPage}
        chosen={level}
        onChoose={(chosen) => change({ level: chosen })}
      />
      <p className="secondary">{t(texts.how)}</p>
      <output className="ladder-said">{said}</output>
      {!pages.isFetching && pages.items.length === 0 && !pages.error && (
        <p className="supervision-empty">{t(texts.empty)}</p>
      )}
      {pages.items.length > 0 && cases.length === 0 && (
        <p className="supervision-empty">{t(texts.emptyRung)}</p>
      )}
      {cases.length > 0 && <LadderTable cases={cases.slice(0, most)} today={today} onSaid={onSaid} />}
      {cases.length > most && (
        <Button block onClick={() => setMost(most + rowsAtOnce)}>
          {t(common.more)}
        </Button>
      )}
      {pages.hasNextPage && !pages.isFetching && (
        <p className="secondary">
          {t(texts.partly, { n: pages.items.length })}{' '}
          <Button onClick={() => void pages.fetchNextPage()}>{t(common.more)}</Button>
        </p>
      )}
    </>
  );
};

/** What stands still, how far up it has climbed, and who has to act. */
export const Ladder = () => {
  const { scope } = useScope();
  return (
    <>
      <ScopeBar nation={false} dated={false} />
      {scope.division === '' ? <ChooseUnit /> : <LadderList key={`${scope.division} ${scope.side}`} />}
    </>
  );
};
