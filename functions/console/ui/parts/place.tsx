import { useQuery } from '@tanstack/react-query';
import { common } from '../language/common-texts.ts';
import { useSay } from '../language/language.tsx';
import { loadPlaceNames, placeName } from '../platform/place-names.ts';

/** Names of places, loaded once for as long as somebody is signed in. */
export const usePlaceNames = () => {
  const { data } = useQuery({ queryKey: ['place-names'], queryFn: loadPlaceNames, staleTime: Infinity });
  return data;
};

interface PlaceProps {
  /** A division code, or the beginning of one; '' is the nation. */
  readonly code: string;
  /** Only the county's own name, for narrow columns; the whole name is then the title. */
  readonly short?: boolean;
}

/** A place by name, its code where the name is not known. */
export const Place = ({ code, short = false }: PlaceProps) => {
  const t = useSay();
  const names = usePlaceNames();
  if (code === '') return <>{t(common.nation)}</>;
  const name = names && placeName(names, code);
  if (!name) return <span className="numbers">{code}</span>;
  return <span title={`${name.full} ${code}`}>{short ? name.own : name.full}</span>;
};
