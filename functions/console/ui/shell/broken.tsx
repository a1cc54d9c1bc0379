import { Alert, Button } from 'antd';
import { useSay } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { Heading } from '../parts/heading.tsx';

const texts = {
  title: words('此页面未能打开', 'This page could not be opened'),
  why: words(
    '平台可能刚刚更新，或网络中断。请刷新页面；已办理的事项不受影响。',
    'The exchange may just have been renewed, or the network broke. Reload the page; what was done stays done.',
  ),
  reload: words('刷新页面', 'Reload the page'),
} as const;

export const Broken = () => {
  const t = useSay();
  return (
    <>
      <Heading title={texts.title} />
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={t(texts.why)}
        action={
          <Button type="primary" onClick={() => location.reload()}>
            {t(texts.reload)}
          </Button>
        }
      />
    </>
  );
};
