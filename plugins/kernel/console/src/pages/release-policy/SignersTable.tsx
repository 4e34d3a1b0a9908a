import { useTranslate } from 'react-admin';
import { useText } from '../../formats/useFormats';
import { PlainTable } from '../../ui/PlainTable';
import type { PolicyView } from './policy-api';

/** Everything that several people release, how many they are, and which roles may be among them. */
export function SignersTable({ rows }: { rows: PolicyView['releases'] }) {
  const translate = useTranslate();
  const text = useText();
  return (
    <PlainTable
      caption={translate('releasePolicy.signers')}
      rows={rows}
      keyOf={({ kind }) => kind}
      columns={[
        { label: translate('releases.what'), cell: ({ label }) => text(label) },
        {
          label: translate('releasePolicy.howMany'),
          cell: ({ signatures, besideAuthor }) =>
            translate(besideAuthor ? 'releasePolicy.besideAuthor' : 'releasePolicy.people', {
              smart_count: signatures,
            }),
        },
        {
          label: translate('releasePolicy.roles'),
          cell: ({ roles }) =>
            roles.map((role) => translate(`kassenwerk.role.${role}`, { _: role })).join(', ') ||
            translate('releasePolicy.nobody'),
        },
        {
          label: translate('releasePolicy.limit'),
          cell: ({ days }) =>
            days ? translate('releasePolicy.days', { smart_count: days }) : translate('releases.noLimit'),
        },
      ]}
    />
  );
}
