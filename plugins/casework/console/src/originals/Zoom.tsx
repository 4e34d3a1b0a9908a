import AddOutlined from '@mui/icons-material/AddOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import RotateRightOutlined from '@mui/icons-material/RotateRightOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';

export interface View {
  /** 1 fills the width. */
  zoom: number;
  /** Degrees clockwise; scans often lie on their side. */
  rotation: number;
}

export const firstView: View = { zoom: 1, rotation: 0 };

interface Props {
  view: View;
  onView(view: View): void;
  children?: ReactNode;
}

/** Larger, smaller, turned. */
export function ZoomBar({ view, onView, children }: Props) {
  const translate = useTranslate();
  const zoomTo = (zoom: number) => onView({ ...view, zoom: Math.min(4, Math.max(0.5, zoom)) });
  return (
    <Box
      role="toolbar"
      aria-label={translate('casework.originals.view')}
      sx={{ display: 'flex', alignItems: 'center' }}
    >
      <IconButton
        size="small"
        aria-label={translate('casework.originals.smaller')}
        onClick={() => zoomTo(view.zoom / 1.25)}
      >
        <RemoveOutlined fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate('casework.originals.larger')}
        onClick={() => zoomTo(view.zoom * 1.25)}
      >
        <AddOutlined fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate('casework.originals.rotate')}
        onClick={() => onView({ ...view, rotation: (view.rotation + 90) % 360 })}
      >
        <RotateRightOutlined fontSize="small" />
      </IconButton>
      {children}
    </Box>
  );
}

/** Scrolls what is larger than its place, with the keyboard too. */
export function Paper({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      role="region"
      aria-label={label}
      tabIndex={0}
      sx={{ overflow: 'auto', maxHeight: '72vh', border: 1, borderColor: 'divider', bgcolor: 'background.default' }}
    >
      {children}
    </Box>
  );
}
