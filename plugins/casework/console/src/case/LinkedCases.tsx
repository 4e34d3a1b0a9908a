import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinkOffOutlined from '@mui/icons-material/LinkOffOutlined';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Panel, StatusChip } from '@kassenwerk/kernel/console';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { caseworkApi, type CaseView } from '../casework-api';
import { useCaseChange } from './case-dialog';

/** The rest stands on the member's page. */
const shownSiblings = 8;

/** What belongs together, and what else this member has asked. */
export function LinkedCases({ shown, canChange }: { shown: CaseView; canChange: boolean }) {
  const translate = useTranslate();
  const link = useCaseChange((other: string) => caseworkApi.link(shown.id, other));
  const unlink = useCaseChange((other: string) => caseworkApi.unlink(shown.id, other));
  const linked = new Set(shown.links.map(({ id }) => id));
  const others = shown.siblings.filter(({ id }) => !linked.has(id)).slice(0, shownSiblings);
  if (shown.links.length + others.length === 0 && !shown.splitFrom) return null;
  return (
    <Panel title={translate('casework.links.title')}>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 6 }}>
        {shown.splitFrom && (
          <li>
            {translate('casework.links.splitFrom')}{' '}
            <Link component={RouterLink} to={`/cases/${shown.splitFrom.id}`}>
              {shown.splitFrom.number}
            </Link>
          </li>
        )}
        {shown.links.map((one) => (
          <Line key={one.id} one={one}>
            {canChange && (
              <IconButton
                size="small"
                aria-label={translate('casework.links.unlink', { number: one.number })}
                onClick={() => unlink.mutate(one.id)}
              >
                <LinkOffOutlined fontSize="small" />
              </IconButton>
            )}
          </Line>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, mb: 0.5 }}>
            {translate('casework.links.siblings')}
          </Typography>
          <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 6 }}>
            {others.map((one) => (
              <Line key={one.id} one={one}>
                {canChange && (
                  <Button
                    size="small"
                    aria-label={translate('casework.links.linkWith', { number: one.number })}
                    onClick={() => link.mutate(one.id)}
                  >
                    {translate('casework.links.link')}
                  </Button>
                )}
              </Line>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

interface LineProps {
  one: CaseView['links'][number];
  children: ReactNode;
}

function Line({ one: { id, number, title, status }, children }: LineProps) {
  return (
    <li style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
      <span style={{ flex: 1, minWidth: 0 }}>
        <Link component={RouterLink} to={`/cases/${id}`}>
          {number}
        </Link>{' '}
        {title}
      </span>
      <StatusChip status={status} resource="cases" />
      {children}
    </li>
  );
}
