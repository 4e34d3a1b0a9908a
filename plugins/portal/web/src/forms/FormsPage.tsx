import { useCallback, useMemo } from 'react';
import type { FormHead } from '../api/shapes';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { formsApi } from './forms-api';

const areas: Readonly<Record<string, string>> = {
  insurance: 'Versicherung und Familie',
  benefits: 'Leistungen und Erstattungen',
  receivables: 'Beiträge',
  employers: 'Für Arbeitgeber',
};

export function FormsPage() {
  const session = useSession();
  const api = useMemo(() => formsApi(session), [session]);
  const loaded = useLoaded(useCallback(() => api.list(), [api]));
  return (
    <>
      <Title>Formulare</Title>
      <Shown loaded={loaded}>
        {(forms) =>
          forms.length === 0 ? (
            <p className="card">Zurzeit gibt es keine Formulare. Bitte rufen Sie uns an, wenn Sie etwas brauchen.</p>
          ) : (
            Object.entries(areas).map(([area, title]) => (
              <Area
                key={area}
                title={title}
                forms={forms.filter((form) => form.area === area)}
                isMember={!!session.token}
              />
            ))
          )
        }
      </Shown>
    </>
  );
}

function Area({ title, forms, isMember }: { title: string; forms: readonly FormHead[]; isMember: boolean }) {
  if (forms.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="cards">
        {forms.map(({ key, title: name, description, access }) => (
          <li key={key} className="card">
            <Link to={`/formulare/${encodeURIComponent(key)}`}>{name.de}</Link>
            {description ? <p>{description.de}</p> : null}
            {access === 'member' && !isMember ? <p className="muted">Mit Anmeldung</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
