import { useEffect, useState } from 'react';
import { Link } from '../routing/Link';
import { useCurrentRoute } from '../routing/route';
import { useWords } from '../words/language';

const entries = [
  ['', 'overview'],
  ['formulare', 'forms'],
  ['anliegen', 'requests'],
  ['nachrichten', 'messages'],
  ['dokumente', 'documents'],
  ['daten', 'data'],
] as const;

interface Props {
  /** First part of the path. */
  current: string;
  unread: number;
}

/** Beside each other where there is room; on a phone behind a button, so that the page begins at the top. */
export function Menu({ current, unread }: Props) {
  const { menu: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const place = useCurrentRoute().parts.join('/');
  useEffect(() => setOpen(false), [place]);
  const badge =
    unread > 0 ? (
      <span className="badge">
        <span className="kwf-unseen">{words.unread(unread)}</span>
        <span aria-hidden="true">{unread}</span>
      </span>
    ) : null;
  return (
    <nav className={isOpen ? 'menu open' : 'menu'} aria-label={words.label}>
      <button
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpen((now) => !now)}
      >
        {words.open} {isOpen ? null : badge}
      </button>
      <ul id="menu">
        {entries.map(([path, name]) => (
          <li key={path}>
            <Link to={`/${path}`} isCurrent={path === current}>
              {words[name]} {path === 'nachrichten' ? badge : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
