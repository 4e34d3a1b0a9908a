import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Says why nothing is there and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box sx={{ px: 3, py: 5, textAlign: 'center', display: 'grid', gap: 1, justifyItems: 'center' }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {children && (
        <Typography color="textSecondary" sx={{ maxWidth: 520 }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Box>
  );
}
