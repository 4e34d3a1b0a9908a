import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { FactList, Panel, StatusChip, useFormats, type Fact } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { Member, MemberOverview } from './member-overview';

/** Person, address, membership and payment as the fund delivered them and we corrected them. */
export function MemberFacts({ overview: { member, account } }: { overview: MemberOverview }) {
  const translate = useTranslate();
  const { date, money } = useFormats();
  const label = (name: string) => translate(`resources.members.fields.${name}`);
  const named = (prefix: string, value: string | null | undefined) =>
    value && translate(`resources.members.${prefix}.${value}`, { _: value });
  const person: Fact[] = [
    { label: label('salutation'), value: [member.salutation, member.title].filter(Boolean).join(' ') },
    { label: label('birthDate'), value: date(member.birthDate) },
    ...(member.deceasedOn ? [{ label: label('deceasedOn'), value: date(member.deceasedOn) }] : []),
    ...(member.legalRepresentative ? [{ label: label('legalRepresentative'), value: member.legalRepresentative }] : []),
    { label: label('address'), value: <Address member={member} /> },
    { label: label('addressStatus'), value: <StatusChip status={member.addressStatus} resource="addresses" /> },
  ];
  const membership: Fact[] = [
    { label: label('membershipStart'), value: date(member.membershipStart) },
    { label: label('membershipEnd'), value: member.membershipEnd && date(member.membershipEnd) },
    { label: label('insuredStatus'), value: named('insuredStatus', member.insuredStatus) },
    { label: label('exemption'), value: named('exemption', member.exemption) },
    { label: label('contributionGroup'), value: member.contributionGroup },
    {
      label: label('annualIncomeCents'),
      value: member.annualIncomeCents == null ? undefined : money(member.annualIncomeCents),
    },
    { label: label('deliveredOn'), value: date(member.deliveredOn) },
  ];
  const payment: Fact[] = [
    { label: label('paymentMethod'), value: named('paymentMethod', member.paymentMethod) },
    { label: label('iban'), value: member.iban && <code>{groupIban(member.iban)}</code> },
    { label: label('bic'), value: member.bic && <code>{member.bic}</code> },
    { label: label('accountHolder'), value: member.accountHolder },
    { label: translate('resources.members.balance'), value: account && money(account.balanceCents) },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {member.dataLock && <Alert severity="warning">{translate('resources.members.dataLocked')}</Alert>}
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
