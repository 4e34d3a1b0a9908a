import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { ActivatePage } from './access/ActivatePage';
import { ForgottenPage } from './access/ForgottenPage';
import { NewPasswordPage } from './access/NewPasswordPage';
import { SignInAgain } from './access/SignInAgain';
import { SignInPage } from './access/SignInPage';
import type { Branding } from './api/shapes';
import { Layout } from './layout/Layout';
import { Title } from './layout/Title';
import { showBranding } from './look/branding';
import { ConversationPage } from './messages/ConversationPage';
import { MessagesPage } from './messages/MessagesPage';
import { NewMessagePage } from './messages/NewMessagePage';
import { DocumentPage } from './own/DocumentPage';
import { DocumentsPage } from './own/DocumentsPage';
import { OverviewPage } from './own/OverviewPage';
import { OwnDataPage } from './own/OwnDataPage';
import { RequestPage } from './own/RequestPage';
import { RequestsPage } from './own/RequestsPage';
import { Link } from './routing/Link';
import { useCurrentRoute, useFund } from './routing/route';
import { useSession } from './session/use-session';
import { useWords } from './words/language';

// Whoever only looks at a letter does not load what forms need.
const FormPage = lazy(() => import('./forms/FormPage').then(({ FormPage: page }) => ({ default: page })));
const ResumePage = lazy(() => import('./forms/ResumePage').then(({ ResumePage: page }) => ({ default: page })));
const CoSignPage = lazy(() => import('./forms/CoSignPage').then(({ CoSignPage: page }) => ({ default: page })));
const FormsPage = lazy(() => import('./forms/FormsPage').then(({ FormsPage: page }) => ({ default: page })));

export function App({ branding }: { branding: Branding }) {
  const fund = useFund();
  const { parts } = useCurrentRoute();
  const { common } = useWords();
  const { others } = useSession();
  useEffect(() => showBranding(fund, branding), [fund, branding]);
  const [first = '', second, third] = parts;
  return (
    <Layout branding={branding} current={first}>
      <Suspense
        fallback={
          <p className="muted" role="status">
            {common.loading}
          </p>
        }
      >
        <Page key={`${others}/${parts.join('/')}`} first={first} second={second} third={third} />
      </Suspense>
      <SignInAgain />
    </Layout>
  );
}

const openPages: Readonly<Record<string, () => ReactNode>> = {
  anmelden: () => <SignInPage />,
  aktivieren: () => <ActivatePage />,
  'kennwort-vergessen': () => <ForgottenPage />,
  'neues-kennwort': () => <NewPasswordPage />,
  formulare: () => <FormsPage />,
  weiter: () => <ResumePage />,
  'co-sign': () => <CoSignPage />,
};

const ownPages: Readonly<Record<string, () => ReactNode>> = {
  '': () => <OverviewPage />,
  anliegen: () => <RequestsPage />,
  dokumente: () => <DocumentsPage />,
  daten: () => <OwnDataPage />,
  nachrichten: () => <MessagesPage />,
};

interface Place {
  first: string;
  second: string | undefined;
  third: string | undefined;
}

/** Pages about one thing, named by the rest of the path. */
const pageOfOne: Readonly<Record<string, (id: string, more: string | undefined) => ReactNode>> = {
  dokumente: (id) => <DocumentPage id={id} />,
  anliegen: (number) => <RequestPage number={number} />,
  nachrichten: (id, reference) =>
    id === 'neu' ? <NewMessagePage reference={reference} /> : <ConversationPage id={id} />,
};

function Page({ first, second, third }: Place) {
  const { token } = useSession();
  if (first === 'formulare' && second) return <FormPage form={second} />;
  const open = openPages[first];
  if (open && !second) return open();
  const own = second ? pageOfOne[first]?.(second, third) : ownPages[first]?.();
  if (!own) return <Missing />;
  const here = [first, second, third].flatMap((part) => (part ? [encodeURIComponent(part)] : [])).join('/');
  return token ? own : <SignInPage then={`/${here}`} />;
}

function Missing() {
  const { common } = useWords();
  return (
    <>
      <Title>{common.missingTitle}</Title>
      <p>
        {common.missing} <Link to="/">{common.toOverview}</Link>
      </p>
    </>
  );
}
