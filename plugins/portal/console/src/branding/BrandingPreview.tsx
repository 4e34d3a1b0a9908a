import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Panel } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { BrandingView } from '../verbs';

/** The head of the portal as members see it, and where it is. */
export function BrandingPreview({ tenant, name, logo, primary, accent }: BrandingView & { tenant: string }) {
  const translate = useTranslate();
  const address = `/portal/${tenant}/`;
  return (
    <Panel title={translate('portal.branding.preview')} sx={{ alignSelf: 'start' }}>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', bgcolor: '#ffffff' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, p: 2, borderBottom: `3px solid ${accent}` }}>
          {logo && <Box component="img" src={logo} alt="" sx={{ maxHeight: 36, maxWidth: 120 }} />}
          <Typography sx={{ color: primary, fontWeight: 700 }}>{name}</Typography>
        </Box>
        <Box sx={{ p: 2 }}>
          <Box
            component="span"
            sx={{ display: 'inline-block', bgcolor: primary, color: '#ffffff', px: 2, py: 1, borderRadius: 1 }}
          >
            {translate('portal.branding.sample')}
          </Box>
        </Box>
      </Box>
      <Link href={address} target="_blank" rel="noopener" sx={{ display: 'inline-block', mt: 2 }}>
        {translate('portal.branding.open')}
      </Link>
    </Panel>
  );
}
