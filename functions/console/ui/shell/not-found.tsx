import { Link } from 'wouter';
import { useSay } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { Heading } from '../parts/heading.tsx';

const texts = {
  title: words('没有这个页面', 'There is no such page'),
  why: words(
    '地址有误，或您的岗位不使用此页面。',
    'The address is wrong, or your role does not use this page.',
  ),
  back: words('回到首页', 'Back to the start'),
} as const;

export const NotFound = () => {
  const t = useSay();
  return (
    <>
      <Heading title={texts.title} />
      <p>{t(texts.why)}</p>
      <Link href="/">{t(texts.back)}</Link>
    </>
  );
};
