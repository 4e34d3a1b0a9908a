import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, ProblemNotice, useMay, useSettled } from '@kassenwerk/kernel/console';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { settingsApi, type TextModuleDefinition } from '../settings/settings-api';

interface Props {
  tenant: string;
  draft: TextModuleDefinition;
  variables: readonly string[];
}

/** The text as a member reads it, with invented facts or those of a case. */
export function TextPreview({ tenant, draft: { subject, body }, variables }: Props) {
  const translate = useTranslate();
  const mayReadCases = useMay('read', 'case', { tenant });
  const [number, setNumber] = useState('');
  const asked = useSettled(number.trim().toUpperCase());
  const text = useSettled(JSON.stringify({ subject, body }));
  const { data, error } = useQuery({
    queryKey: ['text-preview', tenant, text, asked],
    queryFn: () =>
      settingsApi.tryTextModule(tenant, {
        ...(JSON.parse(text) as { subject: string; body: string }),
        ...(asked ? { number: asked } : {}),
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const unknown = data?.missing.filter((one) => !variables.includes(one)) ?? [];
  const missing = data?.missing.filter((one) => variables.includes(one)) ?? [];
  return (
    <Panel title={translate('casework.texts.preview')} note={translate('casework.texts.previewNote')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {mayReadCases && (
          <TextField
            size="small"
            label={translate('casework.texts.caseNumber')}
            helperText={translate('casework.texts.caseNumberHint')}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
            slotProps={{ htmlInput: { maxLength: 40 } }}
          />
        )}
        <Box role="status" sx={{ display: 'grid', gap: 1 }}>
          {Boolean(error) && <ProblemNotice error={error} />}
          {unknown.length > 0 && (
            <Alert severity="error">
              {translate('casework.texts.unknown', { names: unknown.map((one) => `{{${one}}}`).join(', ') })}
            </Alert>
          )}
          {missing.length > 0 && (
            <Alert severity="warning">{translate('casework.answer.missing', { names: missing.join(', ') })}</Alert>
          )}
        </Box>
        {!error && data && (
          <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}>
            <Typography sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>{data.subject || '–'}</Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.body || '–'}</Typography>
          </Box>
        )}
      </Box>
    </Panel>
  );
}
