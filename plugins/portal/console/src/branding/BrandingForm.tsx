import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { Panel, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { BrandingView, PortalVerbs } from '../verbs';
import { BrandingPreview } from './BrandingPreview';
import { LogoField } from './LogoField';

const texts = [
  ['name', 'text'],
  ['phone', 'tel'],
  ['email', 'email'],
  ['imprint', 'url'],
  ['privacy', 'url'],
  ['accessibility', 'url'],
] as const;
const colours = ['primary', 'accent'] as const;

/** Fields on the left, what comes of them on the right. Colours that nobody could read are refused by the server with a sentence. */
export function BrandingForm({ tenant, branding }: { tenant: string; branding: BrandingView }) {
  const translate = useTranslate();
  const verbs = useVerbs<PortalVerbs>();
  const mayPublish = useMay('publish', 'configurationVersion');
  const [draft, setDraft] = useState(branding);
  const change = (field: keyof BrandingView) => (value: string) => setDraft((one) => ({ ...one, [field]: value }));
  const publish = useCommand(() => verbs.publishBranding(tenant, draft), {
    success: ({ status }) => `portal.branding.${status}`,
    stale: ['branding'],
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate(undefined);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '3fr 2fr' } }}>
      <Panel title={translate('portal.branding.fields')}>
        <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 2 }}>
          {texts.map(([field, type]) => (
            <TextField
              key={field}
              type={type}
              label={translate(`portal.branding.field.${field}`)}
              value={draft[field]}
              required={field === 'name'}
              disabled={!mayPublish}
              onChange={({ target }) => change(field)(target.value)}
            />
          ))}
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
            {colours.map((field) => (
              <TextField
                key={field}
                type="color"
                label={translate(`portal.branding.field.${field}`)}
                value={draft[field]}
                disabled={!mayPublish}
                onChange={({ target }) => change(field)(target.value)}
              />
            ))}
          </Box>
          <LogoField value={draft.logo} disabled={!mayPublish} onChange={change('logo')} />
          {mayPublish && (
            <Button type="submit" variant="contained" loading={publish.isPending} sx={{ justifySelf: 'start' }}>
              {translate('portal.branding.publish')}
            </Button>
          )}
        </Box>
      </Panel>
      <BrandingPreview tenant={tenant} {...draft} />
    </Box>
  );
}
