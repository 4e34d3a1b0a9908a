import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { ConfirmButton } from './ConfirmButton';
import { StatusChip } from './StatusChip';
import { versionTones, type VersionState } from './version-state';

interface VersionEntryProps {
  name: string;
  state: VersionState;
  /** Whose `status` words the states have. */
  resource: string;
  /** Who made it and when, who released it; what is empty is left out. */
  facts: readonly (string | null | undefined | false)[];
  /** The way back to it, offered where another one has taken its place; `also` names further states that one may go on from. */
  restore?:
    | {
        label: string;
        question: string;
        effect: string;
        also?: readonly VersionState[];
        onConfirm(): Promise<unknown>;
      }
    | undefined;
  /** What it changed. */
  children: ReactNode;
}

/** One version among those of a configuration. */
export function VersionEntry({ name, state, resource, facts, restore, children }: VersionEntryProps) {
  return (
    <Box component="section" aria-label={name}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography variant="h3">{name}</Typography>
        <StatusChip status={state} resource={resource} tone={versionTones[state]} />
        {restore && (state === 'replaced' || restore.also?.includes(state)) && (
          <ConfirmButton
            size="small"
            label={restore.label}
            question={restore.question}
            onConfirm={() => restore.onConfirm()}
          >
            {restore.effect}
          </ConfirmButton>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
      {children}
    </Box>
  );
}
