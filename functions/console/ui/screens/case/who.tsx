import type { components } from '#api';
import { useSay } from '../../language/language.tsx';
import { actorName, actorRoles } from '../../parts/actor-words.ts';
import { Place } from '../../parts/place.tsx';

/** Who acted: officer, roles and place, or the exchange itself. */
export const Who = ({ actor }: { readonly actor: components['schemas']['Actor'] }) => {
  const t = useSay();
  if (actor.kind === 'system') return <>{actorName(t, actor)}</>;
  return (
    <>
      {actorName(t, actor)}（{actorRoles(t, actor)}，
      <Place code={actor.division} />）
    </>
  );
};
