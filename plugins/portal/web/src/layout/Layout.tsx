import type { ReactNode } from 'react';
import type { Branding } from '../api/shapes';
import { Link } from '../routing/Link';
import { goTo, useFund } from '../routing/route';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { LanguageMenu } from './LanguageMenu';
import { Menu } from './Menu';
import { useUnread } from './use-unread';

interface Props {
  branding: Branding;
  /** First part of the path. */
  current: string;
  children: ReactNode;
}

export function Layout({ branding, current, children }: Props) {
  const session = useSession();
  const { common, menu: words } = useWords();
  const unread = useUnread(session, current);
  return (
    <>
      <a className="skip" href="#inhalt">
        {common.toContent}
      </a>
      <header className="top">
        <LanguageMenu />
        <div className="bar">
          <Link to="/" className="brand">
            {branding.logo ? <img src={branding.logo} alt={branding.name} /> : branding.name}
          </Link>
          {session.token ? <SignOut /> : <Link to="/anmelden">{words.signIn}</Link>}
        </div>
        {session.token ? <Menu current={current} unread={unread} /> : null}
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
  const { menu: words } = useWords();
  const leave = async () => {
    // Whether the server hears it or not: on this device it is over.
    await session.request('/portal/sign-out', { method: 'POST', body: {} }).catch(() => undefined);
    session.signedOut();
    goTo(fund, '/anmelden');
  };
  return (
    <button type="button" className="plain" onClick={() => void leave()}>
      {words.signOut}
    </button>
  );
}

function Foot({ branding: { name, phone, email, imprint, privacy, accessibility } }: { branding: Branding }) {
  const { common } = useWords();
  const links = [
    [imprint, common.imprint],
    [privacy, common.privacy],
    [accessibility, common.accessibility],
  ].filter(([address]) => address);
  return (
    <footer className="foot">
      {name}
      {phone || email ? (
        <p>
          {common.questions} {phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : null}
          {phone && email ? ` ${common.or} ` : null}
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
