import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMay } from '../../session/useMay';
import { ConfirmButton } from '../../ui/ConfirmButton';
import { Panel } from '../../ui/Panel';
import { useCommand } from '../../ui/useCommand';
import { policyApi, type People, type Policy, type PolicyView } from './policy-api';

const asUsual = 'asUsual';

/** How many people it takes to change configuration: usually, and by kind where that differs. */
export function PolicyForm({ tenant, view }: { tenant: string; view: PolicyView }) {
  const translate = useTranslate();
  const { policy, configurationKinds, waitingRelease } = view;
  const mayPublish = useMay('publish', 'configurationVersion', { tenant });
  const [draft, setDraft] = useState<Policy>({ default: policy.default, kinds: policy.kinds });
  const publish = useCommand(() => policyApi.publish(tenant, draft), {
    success: ({ status }) => (status === 'draft' ? 'releasePolicy.waits' : 'releasePolicy.published'),
    stale: ['releasePolicy', 'releases'],
  });
  const setKind = (kind: string, people: string) => {
    const others = Object.entries(draft.kinds).filter(([name]) => name !== kind);
    setDraft({
      ...draft,
      kinds: Object.fromEntries(people === asUsual ? others : [...others, [kind, people as People]]),
    });
  };
  const kinds = [...new Set([...configurationKinds, ...Object.keys(draft.kinds)])];
  const isChanged = JSON.stringify(sorted(draft)) !== JSON.stringify(sorted(policy));
  return (
    <Panel title={translate('releasePolicy.configuration')} note={translate(`releasePolicy.from.${policy.from}`)}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {waitingRelease && (
          <Alert severity="info">
            <Link component={RouterLink} to={`/releases/${waitingRelease}`}>
              {translate('releasePolicy.waiting')}
            </Link>
          </Alert>
        )}
        {!mayPublish && <Typography color="textSecondary">{translate('releasePolicy.readOnly')}</Typography>}
        <PeopleField
          label={translate('releasePolicy.usually')}
          value={draft.default}
          disabled={!mayPublish}
          onChange={(people) => setDraft({ ...draft, default: people as People })}
        />
        <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
          <Typography component="legend" variant="h3" sx={{ p: 0, mb: 1.5 }}>
            {translate('releasePolicy.exceptions')}
          </Typography>
          <Box
            sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))' }}
          >
            {kinds.map((kind) => (
              <PeopleField
                key={kind}
                label={translate(`releasePolicy.kind.${kind}`, { _: kind })}
                value={draft.kinds[kind] ?? asUsual}
                disabled={!mayPublish}
                takesUsual
                onChange={(people) => setKind(kind, people)}
              />
            ))}
          </Box>
        </Box>
        {mayPublish && (
          <Box>
            <ConfirmButton
              variant="contained"
              label={translate('releasePolicy.publish')}
              question={translate('releasePolicy.ask')}
              disabled={!isChanged}
              onConfirm={() => publish.mutateAsync(undefined)}
            >
              <Typography>{translate('releasePolicy.effect')}</Typography>
            </ConfirmButton>
          </Box>
        )}
      </Box>
    </Panel>
  );
}

const sorted = ({ default: usual, kinds }: Policy) => [usual, Object.entries(kinds).sort()];

interface PeopleFieldProps {
  label: string;
  value: string;
  disabled: boolean;
  takesUsual?: boolean;
  onChange(people: string): void;
}

function PeopleField({ label, value, disabled, takesUsual, onChange }: PeopleFieldProps) {
  const translate = useTranslate();
  const choices = [...(takesUsual ? [asUsual] : []), 'onePerson', 'twoPeople'];
  return (
    <TextField
      select
      label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value)}
      sx={{ maxWidth: 320 }}
      fullWidth
    >
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {translate(`releasePolicy.choice.${choice}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
