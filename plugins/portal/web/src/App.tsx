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
import { DocumentPage } from './own/DocumentPage';
import { DocumentsPage } from './own/DocumentsPage';
import { OverviewPage } from './own/OverviewPage';
import { OwnDataPage } from './own/OwnDataPage';
import { RequestsPage } from './own/RequestsPage';
import { Link } from './routing/Link';
import { useCurrentRoute, useFund } from './routing/route';
import { useSession } from './session/use-session';

// Whoever only looks at a letter does not load what forms need.
const FormPage = lazy(() => import('./forms/FormPage').then(({ FormPage: page }) => ({ default: page })));
const ResumePage = lazy(() => import('./forms/ResumePage').then(({ ResumePage: page }) => ({ default: page })));
const CoSignPage = lazy(() => import('./forms/CoSignPage').then(({ CoSignPage: page }) => ({ default: page })));
const FormsPage = lazy(() => import('./forms/FormsPage').then(({ FormsPage: page }) => ({ default: page })));

export function App({ branding }: { branding: Branding }) {
  const fund = useFund();
  const { parts } = useCurrentRoute();
  useEffect(() => showBranding(fund, branding), [fund, branding]);
  const [first = '', second] = parts;
  return (
    <Layout branding={branding} current={first}>
      <Suspense
        fallback={
          <p className="muted" role="status">
            Wird geladen …
          </p>
        }
      >
        <Page key={parts.join('/')} first={first} second={second} />
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
};

function Page({ first, second }: { first: string; second: string | undefined }) {
  const { token } = useSession();
  if (first === 'formulare' && second) return <FormPage form={second} />;
  const open = openPages[first];
  if (open && !second) return open();
  const own = first === 'dokumente' && second ? () => <DocumentPage id={second} /> : ownPages[first];
  if (!own) return <Missing />;
  const here = [first, second && encodeURIComponent(second)].filter(Boolean).join('/');
  return token ? own() : <SignInPage then={`/${here}`} />;
}

function Missing() {
  return (
    <>
      <Title>Diese Seite gibt es nicht</Title>
      <p>
        Bitte prüfen Sie die Adresse, oder gehen Sie <Link to="/">zur Übersicht</Link>.
      </p>
    </>
  );
}
