import { Loadable, Page } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { fillInApi } from './fill-in-api';
import { Filling } from './Filling';
import { usePerson } from './usePerson';

/** A form that staff fill in for somebody who calls or writes. */
export default function FillInPage() {
  const { form = '' } = useParams();
  const translate = useTranslate();
  const { person, query: search } = usePerson();
  const [round, setRound] = useState(0);
  const query = useQuery({
    queryKey: ['form-to-fill-in', form, person, round],
    queryFn: () => fillInApi.form(form, person!),
    enabled: person !== undefined,
    // What somebody has begun with stays what it is.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (!person)
    return (
      <Page title={translate('forms.fillIn.title')}>
        <ChooseFund />
      </Page>
    );
  return (
    <Loadable query={query}>
      {(opened) => (
        <Filling
          key={round}
          {...{ opened, person }}
          parent={`/fill-in?${search}`}
          onAgain={() => setRound((now) => now + 1)}
        />
      )}
    </Loadable>
  );
}
