import { useCallback } from 'react';
import type { OwnData } from '../api/shapes';
import { day } from '../layout/day';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { SecondFactor } from './SecondFactor';
import { useWords, type Words } from '../words/language';

export function OwnDataPage() {
  const session = useSession();
  const { data: words, common } = useWords();
  const loaded = useLoaded(useCallback(() => session.request<OwnData>('/portal/me'), [session]));
  return (
    <>
      <Title>{words.title}</Title>
      <Shown loaded={loaded}>
        {(data) => (
          <div className="card">
            <dl className="facts">
              {factsOf(data, words).map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value || common.none}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </Shown>
      <p>
        {words.wrong} <Link to="/formulare">{words.tell}</Link>
      </p>
      <SecondFactor />
    </>
  );
}

function factsOf(data: OwnData, words: Words['data']): [string, string][] {
  const { firstName, lastName, birthDate, memberNumber, kvnr, email, ibanEnd, membershipStart, membershipEnd } = data;
  const street = [data.street, data.houseNumber].filter(Boolean).join(' ');
  const town = [data.postalCode, data.town].filter(Boolean).join(' ');
  return [
    [words.name, `${firstName} ${lastName}`],
    [words.birthDate, day(birthDate)],
    [words.address, [data.addressSupplement, street, town].filter(Boolean).join(', ')],
    [words.memberNumber, memberNumber],
    [words.kvnr, kvnr ?? ''],
    [words.memberSince, membershipStart ? day(membershipStart) : ''],
    ...(membershipEnd ? ([[words.memberUntil, day(membershipEnd)]] as [string, string][]) : []),
    [words.email, email ?? ''],
    [words.account, ibanEnd ? words.accountEnd(ibanEnd) : ''],
  ];
}
