import { useCallback, useMemo, useState } from 'react';
import { textIn } from '@kassenwerk/forms/model';
import type { FormHead } from '../api/shapes';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { useLanguage, useWords } from '../words/language';
import { formsApi } from './forms-api';
import { formsLike } from './forms-like';

export function FormsPage() {
  const session = useSession();
  const { forms: words } = useWords();
  const api = useMemo(() => formsApi(session), [session]);
  const loaded = useLoaded(useCallback(() => api.list(), [api]));
  return (
    <>
      <Title>{words.title}</Title>
      <Shown loaded={loaded}>
        {(forms) =>
          forms.length === 0 ? (
            <p className="card">{words.empty}</p>
          ) : (
            <Areas forms={forms} isMember={!!session.token} />
          )
        }
      </Shown>
    </>
  );
}

/** By area, all or those that fit what somebody looks for. */
function Areas({ forms, isMember }: { forms: readonly FormHead[]; isMember: boolean }) {
  const { forms: words } = useWords();
  const { language } = useLanguage();
  const [wanted, setWanted] = useState('');
  const found = formsLike(forms, wanted, language);
  const areas = [...Object.keys(words.areas), ...found.map(({ area }) => area)];
  return (
    <>
      <p className="entry">
        <label htmlFor="find-form">{words.search}</label>
        <input id="find-form" type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
      </p>
      <p className="muted" role="status">
        {wanted.trim() === '' ? '' : found.length > 0 ? words.found(found.length) : words.nothingFound}
      </p>
      {[...new Set(areas)].map((area) => (
        <Area
          key={area}
          title={words.areas[area] ?? words.otherArea}
          forms={found.filter((form) => form.area === area)}
          isMember={isMember}
        />
      ))}
    </>
  );
}

function Area({ title, forms, isMember }: { title: string; forms: readonly FormHead[]; isMember: boolean }) {
  const { forms: words } = useWords();
  const { language } = useLanguage();
  if (forms.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="cards wide">
        {forms.map(({ key, title: name, description, access }) => (
          <li key={key} className="card">
            <Link to={`/formulare/${encodeURIComponent(key)}`}>{textIn(name, language)}</Link>
            {description ? <p>{textIn(description, language)}</p> : null}
            {access === 'member' && !isMember ? <p className="muted">{words.withSignIn}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
