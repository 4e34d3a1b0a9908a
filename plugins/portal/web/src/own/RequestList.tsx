import { day } from '../layout/day';
import { Link } from '../routing/Link';
import { useWords } from '../words/language';
import type { ShownRequest } from './own-requests';

export function RequestList({ requests }: { requests: readonly ShownRequest[] }) {
  const { requests: words, forms } = useWords();
  if (requests.length === 0)
    return (
      <div className="card">
        <p>{words.empty}</p>
        <p>
          <Link to="/formulare">{forms.toForms}</Link>
        </p>
      </div>
    );
  return (
    <ul className="cards">
      {requests.map(({ number, title, state, receivedAt, closedAt }, index) => (
        <li key={number ?? index} className="card">
          {number ? <Link to={`/anliegen/${encodeURIComponent(number)}`}>{title}</Link> : <strong>{title}</strong>}
          <p>
            <span className={`state ${state}`}>{words.states[state]}</span>
          </p>
          <p className="muted">
            {number ? words.number(number, day(receivedAt)) : words.noNumber(day(receivedAt))}
            {closedAt ? words.closedOn(day(closedAt)) : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}
