import { Button } from 'antd';
import { common } from '../language/common-texts.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { ProblemNote } from '../parts/problem-note.tsx';

const texts = {
  purpose: words(
    '困难人员在居住地认定、户籍在外省的，由认定地推送，户籍地接续参保、代缴和待遇发放。',
    'A person certified as poor in one province and registered in another is handed to the locality of the registration, which takes over enrolment, premium and pension.',
  ),
  signIn: words('登录', 'Sign in'),
  other: words('English', '中文'),
  handedBack: words(
    '已重新登录。请关闭此窗口，回到原来的页面继续办理。',
    'You are signed in again. Close this window and go on where you were.',
  ),
} as const;

interface SignedOutProps {
  readonly failure?: unknown;
  readonly onSignIn: () => void;
}

/** What somebody sees who is not signed in. */
export const SignedOut = ({ failure, onSignIn }: SignedOutProps) => {
  const { language, choose, t } = useLanguage();
  return (
    <main className="centred">
      <h1>{t(common.product)}</h1>
      <p className="secondary" style={{ maxWidth: 480 }}>
        {t(texts.purpose)}
      </p>
      {failure !== undefined && <ProblemNote error={failure} onRetry={onSignIn} />}
      <Button type="primary" size="large" onClick={onSignIn} autoFocus>
        {t(texts.signIn)}
      </Button>
      <Button type="text" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
        {t(texts.other)}
      </Button>
    </main>
  );
};

/** What the window says in which somebody signed in for another one, where the browser does not let it close itself. */
export const HandedBack = () => {
  const t = useSay();
  return (
    <main className="centred">
      <h1>{t(common.product)}</h1>
      <p>{t(texts.handedBack)}</p>
    </main>
  );
};
