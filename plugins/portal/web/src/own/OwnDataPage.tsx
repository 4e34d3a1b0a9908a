import { useCallback } from 'react';
import type { OwnData } from '../api/shapes';
import { day } from '../layout/day';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';

export function OwnDataPage() {
  const session = useSession();
  const loaded = useLoaded(useCallback(() => session.request<OwnData>('/portal/me'), [session]));
  return (
    <>
      <Title>Meine Daten</Title>
      <Shown loaded={loaded}>
        {(data) => (
          <div className="card">
            <dl className="facts">
              {factsOf(data).map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value || '–'}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </Shown>
      <p>
        Stimmt etwas nicht mehr? <Link to="/formulare">Teilen Sie es uns über ein Formular mit.</Link>
      </p>
    </>
  );
}

function factsOf(data: OwnData): [string, string][] {
  const { firstName, lastName, birthDate, memberNumber, kvnr, email, ibanEnd, membershipStart, membershipEnd } = data;
  const street = [data.street, data.houseNumber].filter(Boolean).join(' ');
  const town = [data.postalCode, data.town].filter(Boolean).join(' ');
  return [
    ['Name', `${firstName} ${lastName}`],
    ['Geburtsdatum', day(birthDate)],
    ['Anschrift', [data.addressSupplement, street, town].filter(Boolean).join(', ')],
    ['Mitgliedsnummer', memberNumber],
    ['Versichertennummer', kvnr ?? ''],
    ['Mitglied seit', membershipStart ? day(membershipStart) : ''],
    ...(membershipEnd ? ([['Mitglied bis', day(membershipEnd)]] as [string, string][]) : []),
    ['E-Mail-Adresse', email ?? ''],
    ['Konto', ibanEnd ? `endet auf ${ibanEnd}` : ''],
  ];
}
