import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { FactList, Panel, StatusChip, useFormats, type Fact } from '@kassenwerk/kernel/console';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { Member, MemberOverview } from './member-overview';

/** A field that not every role may read; the server leaves such fields out. */
interface MemberFact {
  field: keyof Member;
  value: ReactNode;
}

/** Person, address, membership and payment as the fund delivered them and we corrected them. */
export function MemberFacts({ overview: { member, account, isLocked } }: { overview: MemberOverview }) {
  const translate = useTranslate();
  const { date, money } = useFormats();
  const label = (name: string) => translate(`resources.members.fields.${name === 'street' ? 'address' : name}`);
  const named = (prefix: string, value: string | null | undefined) =>
    value && translate(`resources.members.${prefix}.${value}`, { _: value });
  const known = (facts: readonly MemberFact[]): Fact[] =>
    facts.filter(({ field }) => field in member).map(({ field, value }) => ({ label: label(field), value }));
  const person = known([
    { field: 'salutation', value: [member.salutation, member.title].filter(Boolean).join(' ') },
    { field: 'birthDate', value: date(member.birthDate) },
    ...(member.deceasedOn ? [{ field: 'deceasedOn', value: date(member.deceasedOn) } as const] : []),
    ...(member.legalRepresentative
      ? [{ field: 'legalRepresentative', value: member.legalRepresentative } as const]
      : []),
    { field: 'street', value: <Address member={member} /> },
    { field: 'addressStatus', value: <StatusChip status={member.addressStatus} resource="addresses" /> },
  ]);
  const membership = known([
    { field: 'membershipStart', value: date(member.membershipStart) },
    { field: 'membershipEnd', value: member.membershipEnd && date(member.membershipEnd) },
    { field: 'insuredStatus', value: named('insuredStatus', member.insuredStatus) },
    { field: 'exemption', value: named('exemption', member.exemption) },
    { field: 'contributionGroup', value: member.contributionGroup },
    { field: 'annualIncomeCents', value: money(member.annualIncomeCents) },
    { field: 'deliveredOn', value: date(member.deliveredOn) },
  ]);
  const payment: Fact[] = [
    ...known([
      { field: 'paymentMethod', value: named('paymentMethod', member.paymentMethod) },
      { field: 'iban', value: member.iban && <code>{groupIban(member.iban)}</code> },
      { field: 'bic', value: member.bic && <code>{member.bic}</code> },
      { field: 'accountHolder', value: member.accountHolder },
    ]),
    { label: translate('resources.members.balance'), value: account && money(account.balanceCents) },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {isLocked && <Alert severity="warning">{translate('resources.members.dataLocked')}</Alert>}
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr', lg: 'repeat(3, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Panel title={translate('resources.members.person')}>
          <FactList facts={person} />
        </Panel>
        <Panel title={translate('resources.members.membership')}>
          <FactList facts={membership} />
        </Panel>
        <Panel title={translate('resources.members.payment')}>
          <FactList facts={payment} />
        </Panel>
      </Box>
    </Box>
  );
}

export const groupIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

function Address({ member }: { member: Member }) {
  const lines = [
    member.addressSupplement,
    [member.street, member.houseNumber].filter(Boolean).join(' '),
    [member.postalCode, member.town].filter(Boolean).join(' '),
    member.country !== 'DE' ? member.country : null,
  ].filter(Boolean);
  return lines.map((line) => <div key={line}>{line}</div>);
}
