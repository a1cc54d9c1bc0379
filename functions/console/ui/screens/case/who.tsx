import type { components } from '#api';
import { useSay } from '../../language/language.tsx';
import { words, type Words } from '../../language/words.ts';
import { Place } from '../../parts/place.tsx';
import { roleWords } from '../../session/role-words.ts';

const systems: Readonly<Record<string, Words>> = {
  receive: words('平台（送达）', 'The exchange (delivery)'),
  sweep: words('平台（到期处理）', 'The exchange (time limits)'),
  runs: words('平台（批次）', 'The exchange (runs)'),
};

/** Who acted: officer, roles and place, or the exchange itself. */
export const Who = ({ actor }: { readonly actor: components['schemas']['Actor'] }) => {
  const t = useSay();
  if (actor.kind === 'system') return <>{t(systems[actor.name] ?? words(actor.name, actor.name))}</>;
  return (
    <>
      {actor.officer}（{actor.roles.map((role) => t(roleWords[role])).join('、')}，
      <Place code={actor.division} />）
    </>
  );
};
