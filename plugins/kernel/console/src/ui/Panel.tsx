import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { SxProps, Theme } from '@mui/material/styles';

interface PanelProps {
  title?: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** Content reaches the edges, as tables do. */
  flush?: boolean;
  sx?: SxProps<Theme>;
  children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Panel({ title, note, actions, flush, sx, children }: PanelProps) {
  const heading = useId();
  return (
    <Box
      component="section"
      aria-labelledby={title ? heading : undefined}
      sx={
        [
          {
            bgcolor: 'background.paper',
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            minWidth: 0,
            overflow: 'hidden',
          },
          ...(Array.isArray(sx) ? (sx as SxProps<Theme>[]) : [sx]),
        ] as SxProps<Theme>
      }
    >
      {title && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1.5,
            px: 2.5,
            pt: 2,
            pb: flush ? 1.5 : 0,
          }}
        >
          <Box sx={{ flex: 1, minWidth: 160 }}>
            <Typography id={heading} variant="h2" sx={{ mb: 0.25 }}>
              {title}
            </Typography>
            {note && (
              <Typography variant="body2" color="textSecondary" component="div">
                {note}
              </Typography>
            )}
          </Box>
          {actions}
        </Box>
      )}
      <Box sx={flush ? undefined : { px: 2.5, py: 2 }}>{children}</Box>
    </Box>
  );
}
