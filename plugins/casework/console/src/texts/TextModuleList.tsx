import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import {
  EmptyState,
  Loadable,
  Panel,
  PlainTable,
  SearchBox,
  StatusChip,
  useMay,
  useText,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { FundPage } from '../settings/FundPage';
import { settingsApi, type TextModuleRow } from '../settings/settings-api';
import { useCaseWords } from '../words/useCaseWords';

/** The texts that people answer with: the fund's own, and those shipped for all funds. */
export function TextModuleList() {
  const translate = useTranslate();
  const mayPublish = useMay('publish', 'textModule');
  return (
    <FundPage
      title={translate('casework.texts.title')}
      description={translate('casework.texts.description')}
      actions={
        mayPublish && (
          <Button component={RouterLink} to="/text-modules/new" variant="contained">
            {translate('casework.texts.add')}
          </Button>
        )
      }
    >
      {(tenant) => <Texts key={tenant} tenant={tenant} />}
    </FundPage>
  );
}

function Texts({ tenant }: { tenant: string }) {
  const query = useQuery({ queryKey: ['text-module-list', tenant], queryFn: () => settingsApi.textModules(tenant) });
  const [sought, setSought] = useState('');
  return (
    <>
      <SearchBox label="casework.texts.search" value={sought} onChange={setSought} />
      <Loadable query={query}>{({ modules }) => <TextTable rows={modules} sought={sought} />}</Loadable>
    </>
  );
}

function TextTable({ rows, sought }: { rows: readonly TextModuleRow[]; sought: string }) {
  const translate = useTranslate();
  const textOf = useText();
  const words = useCaseWords();
  const label = (name: string) => translate(`casework.texts.fields.${name}`);
  const wanted = sought.toLocaleLowerCase();
  const topicsOf = ({ topics }: TextModuleRow) => topics.map(words.topic).join(', ');
  const found = rows
    .filter((row) =>
      [textOf(row.title), row.subject, row.body, topicsOf(row)].some((one) => one.toLocaleLowerCase().includes(wanted)),
    )
    .sort((one, next) => textOf(one.title).localeCompare(textOf(next.title)));
  if (found.length === 0)
    return <EmptyState title={translate('casework.texts.none')}>{translate('casework.texts.noneHint')}</EmptyState>;
  return (
    <Panel flush>
      <PlainTable
        caption={translate('casework.texts.title')}
        rows={found}
        keyOf={({ key }) => key}
        columns={[
          {
            label: label('title'),
            cell: ({ key, title }) => (
              <Link component={RouterLink} to={`/text-modules/${key}`} sx={{ fontWeight: 600 }} color="textPrimary">
                {textOf(title)}
              </Link>
            ),
          },
          { label: label('subject'), cell: ({ subject }) => subject },
          { label: label('topics'), cell: (row) => topicsOf(row) || translate('casework.texts.allTopics') },
          {
            label: label('owner'),
            cell: ({ isOwn }) => translate(`casework.settings.${isOwn ? 'own' : 'shipped'}`),
          },
          { label: label('status'), cell: (row) => <TextStatus {...row} /> },
        ]}
      />
    </Panel>
  );
}

function TextStatus({ isOffered, waits }: Pick<TextModuleRow, 'isOffered' | 'waits'>) {
  return (
    <>
      {(isOffered || !waits) && (
        <StatusChip status={isOffered ? 'offered' : 'ended'} resource="settings" tone={isOffered ? 'good' : 'idle'} />
      )}{' '}
      {waits && <StatusChip status="waits" resource="settings" tone="wait" />}
    </>
  );
}
