import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FormDialog, useCommand, useTenant } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate, type RaRecord } from 'react-admin';
import { identityApi, type IssuedCredential, type PartnerScope } from '../identity-api';

const scopes: readonly PartnerScope[] = [
  'runs:read',
  'deliveries:read',
  'deliveries:create',
  'bankMessages:read',
  'bankMessages:create',
  'requests:create',
  'questions:read',
  'questions:answer',
];

interface NewCredentialProps {
  partner: RaRecord;
  onClose(): void;
  onIssued(issued: IssuedCredential): void;
}

/** A credential acts for one fund; a partner of the whole installation gets one for each. */
export function NewCredential({ partner, onClose, onIssued }: NewCredentialProps) {
  const translate = useTranslate();
  const text = (key: string) => translate(`identity.credentials.${key}`);
  const { tenants, tenant } = useTenant();
  const fund = partner['tenant'] === '*' ? undefined : String(partner['tenant']);
  const [wish, setWish] = useState({
    tenant: fund ?? tenant?.key ?? '',
    name: '',
    addresses: '',
    validDays: 365,
    scopes: [] as PartnerScope[],
  });
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });
  const toggle = (scope: PartnerScope) =>
    change({
      scopes: wish.scopes.includes(scope) ? wish.scopes.filter((one) => one !== scope) : [...wish.scopes, scope],
    });
  const create = useCommand(
    () =>
      identityApi.createCredential({
        ...wish,
        partnerId: String(partner.id),
        addresses: wish.addresses.split(/\s+/).filter(Boolean),
      }),
    { stale: ['partner-credentials'], onDone: onIssued },
  );
  return (
    <FormDialog
      open
      title={text('create')}
      submit={text('create')}
      disabled={wish.scopes.length === 0}
      onClose={onClose}
      onSubmit={() => create.mutateAsync(undefined)}
    >
      {!fund && (
        <TextField
          select
          required
          label={translate('kassenwerk.field.tenant')}
          value={wish.tenant}
          onChange={({ target }) => change({ tenant: target.value })}
        >
          {tenants.map(({ key, name }) => (
            <MenuItem key={key} value={key}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        label={text('name')}
        required
        autoFocus
        value={wish.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <FormControl component="fieldset">
        <FormLabel component="legend">{text('scopes')}</FormLabel>
        <FormGroup>
          {scopes.map((scope) => (
            <FormControlLabel
              key={scope}
              control={<Checkbox checked={wish.scopes.includes(scope)} onChange={() => toggle(scope)} />}
              label={text(`scope.${scope}`)}
            />
          ))}
        </FormGroup>
      </FormControl>
      <TextField
        label={text('addresses')}
        multiline
        minRows={2}
        value={wish.addresses}
        helperText={text('addressesHelp')}
        onChange={({ target }) => change({ addresses: target.value })}
      />
      <TextField
        label={text('validDays')}
        type="number"
        required
        value={wish.validDays}
        onChange={({ target }) => change({ validDays: Number(target.value) })}
        slotProps={{ htmlInput: { min: 1, max: 730 } }}
      />
    </FormDialog>
  );
}
