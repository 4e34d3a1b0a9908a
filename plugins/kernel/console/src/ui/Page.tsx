import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import Link from '@mui/material/Link';
import { Title } from './Title';

interface PageProps {
  title: string;
  /** Stands beside the title, such as a status. */
  mark?: ReactNode;
  /** One sentence that says what the page is for. */
  description?: ReactNode;
  /** The list this page belongs to. */
  parent?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: one heading, what it is for, what can be done. */
export function Page({ title, mark, description, parent, actions, children }: PageProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <Title text={title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', justifyContent: 'space-between' }}>
        <Box sx={{ minWidth: 0, maxWidth: 820 }}>
          {parent && (
            <Link component={RouterLink} to={parent.to} variant="body2" sx={{ display: 'inline-block', mb: 0.5 }}>
              ← {parent.label}
            </Link>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
            {mark}
          </Box>
          {description && (
            <Typography component="div" color="textSecondary" sx={{ mt: 0.5 }}>
              {description}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}
