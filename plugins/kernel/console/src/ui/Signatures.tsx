import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormats } from '../formats/useFormats';
import { StatusChip } from './StatusChip';

export interface Signature {
  /** Id or name of the person. */
  by: string;
  name?: string;
  role?: string;
  at: string;
  /** `false` when the content has changed since. */
  valid?: boolean;
}

/** The places for signatures, filled and empty: one sees at once who is missing. */
export function Signatures({ signatures, needed }: { signatures: readonly Signature[]; needed: number }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const open = Math.max(0, needed - signatures.filter(({ valid }) => valid !== false).length);
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {signatures.map((signature) => (
        <Place key={`${signature.by}-${signature.at}`}>
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600 }}>{signature.name ?? signature.by}</Typography>
            <Typography variant="body2" color="textSecondary">
              {instant(signature.at)}
              {signature.role && ` · ${translate(`kassenwerk.role.${signature.role}`, { _: signature.role })}`}
            </Typography>
          </Box>
          <StatusChip
            status={signature.valid === false ? 'void' : 'valid'}
            resource="signatures"
            tone={signature.valid === false ? 'bad' : 'good'}
          />
        </Place>
      ))}
      {Array.from({ length: open }, (_, index) => (
        <Place key={index} isOpen>
          <Typography color="textSecondary">{translate('resources.signatures.missing')}</Typography>
        </Place>
      ))}
    </Box>
  );
}

function Place({ isOpen = false, children }: { isOpen?: boolean; children: ReactNode }) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 2,
        minHeight: 56,
        px: 2,
        py: 1,
        borderRadius: 2,
        border: '1.5px',
        borderStyle: isOpen ? 'dashed' : 'solid',
        borderColor: isOpen ? 'text.disabled' : 'divider',
      }}
    >
      {children}
    </Box>
  );
}
