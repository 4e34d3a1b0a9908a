import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormDialog } from '../../ui/FormDialog';
import { ConditionRow } from './ConditionRow';
import type { Editing } from './editing';
import { grantsOf, hasRight, limitRight, type Limits } from './role-draft';
import type { CatalogueSubject } from './roles-api';
import { useRoleWords } from './useRoleWords';

interface RightLimitsProps {
  entry: CatalogueSubject;
  editing: Editing;
  onClose(): void;
}

/** To which fields and records one right is limited; everything is chosen by clicking. */
export function RightLimits({ entry, editing, onClose }: RightLimitsProps) {
  const translate = useTranslate();
  const words = useRoleWords();
  const { subject, actions, fields } = entry;
  const granted = actions.filter((action) => hasRight(editing.definition, { action, subject }));
  const [action, setAction] = useState(granted[0] ?? '');
  const [limits, setLimits] = useState<Limits>(() => limitsOf(editing, action, subject));
  const chosen = Object.entries(limits.conditions ?? {});
  const free = fields.filter(({ name, canBeCondition }) => canBeCondition && !chosen.some(([one]) => one === name));
  const setCondition = (name: string, value: string | undefined) =>
    setLimits(({ conditions = {}, ...rest }) => {
      const others = Object.fromEntries(Object.entries(conditions).filter(([one]) => one !== name));
      return { ...rest, conditions: value === undefined ? others : { ...others, [name]: value } };
    });
  return (
    <FormDialog
      open
      wide
      title={`${translate('resources.roles.limit')}: ${words.subject(subject)}`}
      submit={translate('resources.roles.takeOver')}
      disabled={editing.isFixed || chosen.some(([, value]) => value === '')}
      onClose={onClose}
      onSubmit={async () => editing.change(limitRight(editing.definition, { action, subject }, limits))}
    >
      <TextField
        select
        label={translate('resources.roles.right')}
        value={action}
        onChange={({ target }) => {
          setAction(target.value);
          setLimits(limitsOf(editing, target.value, subject));
        }}
      >
        {granted.map((one) => (
          <MenuItem key={one} value={one}>
            {words.action(one)}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={fields.map(({ name }) => name)}
        value={limits.fields ?? []}
        getOptionLabel={(name) => words.field(name, subject)}
        onChange={(_event, names) => setLimits((given) => ({ ...given, fields: names.length > 0 ? names : undefined }))}
        renderInput={(input) => (
          <TextField
            {...input}
            label={translate('resources.roles.fieldsOnly')}
            helperText={translate('resources.roles.fieldsHint')}
          />
        )}
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="h3">{translate('resources.roles.recordsOnly')}</Typography>
        {chosen.map(([name, value]) => (
          <ConditionRow
            key={name}
            label={words.field(name, subject)}
            value={value}
            onChange={(next) => setCondition(name, next)}
          />
        ))}
        {free.length > 0 && (
          <TextField
            select
            label={translate('resources.roles.addCondition')}
            value=""
            onChange={({ target }) => setCondition(target.value, '')}
          >
            {free.map(({ name }) => (
              <MenuItem key={name} value={name}>
                {words.field(name, subject)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Box>
    </FormDialog>
  );
}

function limitsOf({ definition }: Editing, action: string, subject: string): Limits {
  const [first] = grantsOf(definition, { action, subject });
  return { fields: first?.fields, conditions: first?.conditions };
}
