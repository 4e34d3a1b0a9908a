import Link from '@mui/material/Link';
import { textIn } from '@kassenwerk/forms/model';
import { Loadable, Page, Panel, PlainTable, useLanguage } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { fillInApi } from './fill-in-api';
import { usePerson } from './usePerson';

/** The forms that can be filled in together with a member. */
export default function FillInList() {
  const translate = useTranslate();
  const language = useLanguage();
  const { person, query: search } = usePerson();
  const query = useQuery({
    queryKey: ['forms-to-fill-in', person?.tenant],
    queryFn: () => fillInApi.forms(person!.tenant),
    enabled: person !== undefined,
  });
  const title = translate('forms.fillIn.title');
  if (!person)
    return (
      <Page title={title}>
        <ChooseFund />
      </Page>
    );
  return (
    <Page title={title} description={translate('forms.fillIn.description')}>
      <Panel flush title={translate('forms.fillIn.choose')}>
        <Loadable query={query}>
          {(forms) => (
            <PlainTable
              caption={title}
              rows={forms.filter(({ access }) => access === 'anyone' || person.memberId !== undefined)}
              keyOf={({ key }) => key}
              columns={[
                {
                  label: translate('forms.parameters.title'),
                  cell: ({ key, title: texts }) => (
                    <Link component={RouterLink} to={`/fill-in/${key}?${search}`}>
                      {textIn(texts, language)}
                    </Link>
                  ),
                },
                { label: translate('forms.parameters.area'), cell: ({ area }) => translate(`forms.areas.${area}`) },
              ]}
            />
          )}
        </Loadable>
      </Panel>
    </Page>
  );
}
