import type { ReactNode } from 'react';
import type { Branding } from '../api/shapes';
import { Link } from '../routing/Link';
import { goTo, useFund } from '../routing/route';
import { useSession } from '../session/use-session';

const menu = [
  ['', 'Übersicht'],
  ['formulare', 'Formulare'],
  ['anliegen', 'Meine Anliegen'],
  ['dokumente', 'Meine Dokumente'],
  ['daten', 'Meine Daten'],
] as const;

interface Props {
  branding: Branding;
  /** First part of the path. */
  current: string;
  children: ReactNode;
}

export function Layout({ branding, current, children }: Props) {
  const session = useSession();
  return (
    <>
      <a className="skip" href="#inhalt">
        Zum Inhalt
      </a>
      <header className="top">
        <div className="bar">
          <Link to="/" className="brand">
            {branding.logo ? <img src={branding.logo} alt={branding.name} /> : branding.name}
          </Link>
          {session.token ? <SignOut /> : <Link to="/anmelden">Anmelden</Link>}
        </div>
        {session.token ? (
          <nav className="menu" aria-label="Hauptmenü">
            <ul>
              {menu.map(([path, label]) => (
                <li key={path}>
                  <Link to={`/${path}`} isCurrent={path === current}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </header>
      <main className="main" id="inhalt" tabIndex={-1}>
        {children}
      </main>
      <Foot branding={branding} />
    </>
  );
}

function SignOut() {
  const session = useSession();
  const fund = useFund();
  const leave = async () => {
    // Whether the server hears it or not: on this device it is over.
    await session.request('/portal/sign-out', { method: 'POST', body: {} }).catch(() => undefined);
    session.signedOut();
    goTo(fund, '/anmelden');
  };
  return (
    <button type="button" className="plain" onClick={() => void leave()}>
      Abmelden
    </button>
  );
}

function Foot({ branding: { name, phone, email, imprint, privacy, accessibility } }: { branding: Branding }) {
  const links = [
    [imprint, 'Impressum'],
    [privacy, 'Datenschutz'],
    [accessibility, 'Barrierefreiheit'],
  ].filter(([address]) => address);
  return (
    <footer className="foot">
      {name}
      {phone || email ? (
        <p>
          Fragen? {phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : null}
          {phone && email ? ' oder ' : null}
          {email ? <a href={`mailto:${email}`}>{email}</a> : null}
        </p>
      ) : null}
      {links.length > 0 ? (
        <ul>
          {links.map(([address, label]) => (
            <li key={label}>
              <a href={address}>{label}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </footer>
  );
}
