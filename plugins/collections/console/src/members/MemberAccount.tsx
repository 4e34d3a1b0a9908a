import { EmptyState, Panel, PlainTable, StatusChip, useFormats, useText } from '@kassenwerk/kernel/console';
import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { GrantDeferral } from './GrantDeferral';
import type { LedgerEntry, MemberOverview, Receivable } from './member-overview';

const BalanceChart = lazy(() => import('./BalanceChart'));

/** What is owed, what was booked, and how the balance went. */
export function MemberAccount({ overview: { member, account, receivables = [] } }: { overview: MemberOverview }) {
  const translate = useTranslate();
  const entries = account?.entries ?? [];
  if (entries.length === 0 && receivables.length === 0) {
    return (
      <Panel>
        <EmptyState title={translate('resources.members.noEntries')}>
          {translate('resources.members.noEntriesHint')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {entries.length > 1 && (
        <Suspense fallback={null}>
          <BalanceChart entries={entries} />
        </Suspense>
      )}
      <Receivables receivables={receivables} memberId={member.documentId} />
      <Entries entries={entries} />
    </Box>
  );
}

function Receivables({ receivables, memberId }: { receivables: readonly Receivable[]; memberId: string }) {
  const translate = useTranslate();
  const { money, date, period } = useFormats();
  const label = (name: string) => translate(`resources.receivables.fields.${name}`);
  const title = translate('resources.receivables.name', { smart_count: 2 });
  const hasOpen = receivables.some(({ openCents, status }) => Number(openCents) > 0 && status !== 'deferred');
  return (
    <Panel flush title={title} actions={hasOpen && <GrantDeferral memberId={memberId} />}>
      <PlainTable
        caption={title}
        rows={receivables}
        keyOf={({ id }) => id}
        columns={[
          { label: label('period'), cell: (one) => period(one.period) },
          {
            label: label('type'),
            cell: (one) => translate(`resources.receivables.type.${one.type}`, { _: one.type ?? '–' }),
          },
          { label: label('dueOn'), cell: (one) => date(one.dueOn) },
          { label: label('amountCents'), numeric: true, cell: (one) => money(one.amountCents) },
          { label: label('openCents'), numeric: true, cell: (one) => money(one.openCents) },
          { label: label('status'), cell: (one) => <StatusChip status={one.status} resource="receivables" /> },
        ]}
      />
    </Panel>
  );
}

function Entries({ entries }: { entries: readonly LedgerEntry[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const { money, date } = useFormats();
  const label = (name: string) => translate(`resources.members.ledger.${name}`);
  const blankZero = (cents: number | null | undefined) => (cents ? money(cents) : '');
  return (
    <Panel flush title={label('title')}>
      <PlainTable
        caption={label('title')}
        rows={[...entries].reverse()}
        keyOf={({ id }) => id}
        columns={[
          { label: label('bookedOn'), cell: ({ bookedOn }) => date(bookedOn) },
          {
            label: label('text'),
            cell: ({ text, kind }) => (
              <>
                {translate(`resources.members.ledger.kind.${kind}`, { _: kind ?? '' })}{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {textOf(text)}
                </Box>
              </>
            ),
          },
          { label: label('debit'), numeric: true, cell: ({ debitCents }) => blankZero(debitCents) },
          { label: label('credit'), numeric: true, cell: ({ creditCents }) => blankZero(creditCents) },
          { label: label('balance'), numeric: true, cell: ({ balanceCents }) => money(balanceCents) },
        ]}
      />
    </Panel>
  );
}
