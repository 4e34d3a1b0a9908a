import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { EmptyState, memberTrailOf, Panel, useFormats, useMay, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { MemberOverview } from './member-overview';

interface MemberHistoryProps {
  memberId: string;
  history: NonNullable<MemberOverview['history']>;
}

/** What happened, newest first, and the way to who looked at it. */
export function MemberHistory({ memberId, history }: MemberHistoryProps) {
  const mayReadTrail = useMay('read', 'auditRecord');
  const translate = useTranslate();
  const textOf = useText();
  const { instant } = useFormats();
  return (
    <Panel
      title={translate('resources.members.tabs.history')}
      actions={
        mayReadTrail && (
          <Button component={Link} to={memberTrailOf(memberId)}>
            {translate('resources.members.trail')}
          </Button>
        )
      }
    >
      {history.length === 0 && <EmptyState title={translate('resources.members.noHistory')} />}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {history.map(({ at, text, actor }, index) => (
          <Box
            component="li"
            key={`${at}-${index}`}
            sx={{
              position: 'relative',
              pl: 3,
              pb: 2,
              '&::before': {
                content: '""',
                position: 'absolute',
                left: 4,
                top: 12,
                bottom: -6,
                width: 2,
                bgcolor: 'divider',
              },
              '&:last-of-type::before': { display: 'none' },
              '&::after': {
                content: '""',
                position: 'absolute',
                left: 0,
                top: 6,
                width: 10,
                height: 10,
                borderRadius: '50%',
                bgcolor: 'primary.main',
              },
            }}
          >
            <Typography>{textOf(text)}</Typography>
            <Typography variant="body2" color="textSecondary">
              {instant(at)}
              {actor && ` · ${actor}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
