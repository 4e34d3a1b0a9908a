import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormats } from '../../formats/useFormats';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
import { ChangeList } from './ChangeList';
import type { RoleVersion } from './roles-api';

/** Who published what, newest first, each against the version before it. */
export function RoleVersions({ versions }: { versions: readonly RoleVersion[] }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  return (
    <Panel title={translate('resources.roles.versions')}>
      {versions.length === 0 && <EmptyState title={translate('resources.roles.noVersions')} />}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {versions.map(({ version, author, publishedAt, changes }, index) => (
          <Box key={version}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {translate('resources.roles.version', { version, author, at: instant(publishedAt) })}
            </Typography>
            {index === versions.length - 1 && changes.length === 0 ? (
              <Typography color="textSecondary">{translate('resources.roles.firstVersion')}</Typography>
            ) : (
              <ChangeList changes={changes} />
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
