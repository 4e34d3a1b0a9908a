import type { OwnRequest } from '../api/shapes';
import { day } from '../layout/day';
import { Link } from '../routing/Link';

/** In a member's words; what nobody has named here is still being worked on. */
const states: Readonly<Record<string, string>> = {
  open: 'Eingegangen',
  waiting: 'Wir warten auf eine Antwort',
  waitingForSignature: 'Wartet auf die zweite Unterschrift',
  closed: 'Abgeschlossen',
  done: 'Abgeschlossen',
  cancelled: 'Zurückgezogen',
};

export function RequestList({ requests }: { requests: readonly OwnRequest[] }) {
  if (requests.length === 0)
    return (
      <div className="card">
        <p>Sie haben noch kein Anliegen. Sobald Sie ein Formular absenden, sehen Sie hier, wie weit wir sind.</p>
        <p>
          <Link to="/formulare">Zu den Formularen</Link>
        </p>
      </div>
    );
  return (
    <ul className="cards">
      {requests.map(({ number, title, status, receivedAt, closedAt }, index) => (
        <li key={number ?? index} className="card">
          <strong>{title}</strong>
          <p>
            <span className="state">{states[status] ?? 'In Bearbeitung'}</span>
          </p>
          <p className="muted">
            {number ? `Nummer ${number}, eingegangen` : 'Eingegangen'} am {day(receivedAt)}
            {closedAt ? `, abgeschlossen am ${day(closedAt)}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}
