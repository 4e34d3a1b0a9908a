import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { EmptyState, useText } from '@kassenwerk/kernel/console';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { StepType } from './process-api';
import type { ProcessWords } from './useProcessWords';

interface TypeDialogProps {
  types: readonly StepType[];
  /** Plugins whose steps the process has already. */
  used: ReadonlySet<string>;
  /** Item data that is there at the place of the new step. */
  available: readonly string[];
  words: ProcessWords;
  onChoose(type: StepType): void;
  onClose(): void;
}

/** What the new step does: the building blocks that the plugins bring along, those that fit first. */
export function TypeDialog({ types, used, available, words, onChoose, onClose }: TypeDialogProps) {
  const translate = useTranslate();
  const textOf = useText();
  const heading = useId();
  const [sought, setSought] = useState('');
  const wanted = sought.toLocaleLowerCase();
  const lacking = ({ inputs = [] }: StepType) =>
    inputs.filter((path) => !available.some((one) => path === one || path.startsWith(`${one}.`)));
  const found = types
    .filter((one) => types.findLast(({ type }) => type === one.type) === one)
    .filter((one) => `${textOf(one.title)} ${textOf(one.description)} ${one.type}`.toLocaleLowerCase().includes(wanted))
    .sort((one, next) => Number(lacking(one).length > 0) - Number(lacking(next).length > 0));
  // What fits every process comes first, then what belongs to this one.
  const rank = (owner: string) => (owner === 'engine' || owner === 'rulebook' ? 0 : used.has(owner) ? 1 : 2);
  const owners = [...new Set(found.map(ownerOf))].sort((one, next) => rank(one) - rank(next));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={heading}>
      <DialogTitle id={heading}>{translate('resources.processes.chooseType')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start', '&&': { pt: 1 }, minHeight: 420 }}>
        <TextField
          autoFocus
          size="small"
          type="search"
          label={translate('resources.processes.searchType')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        {found.length === 0 && <EmptyState title={translate('resources.processes.noType')} />}
        {owners.map((owner) => (
          <Box key={owner} component="section">
            <Typography variant="h3" sx={{ mb: 1 }}>
              {translate(`resources.processes.owners.${owner}`, { _: owner })}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
              {found
                .filter((one) => ownerOf(one) === owner)
                .map((one) => (
                  <li key={one.type}>
                    <ButtonBase
                      onClick={() => onChoose(one)}
                      sx={{
                        display: 'block',
                        width: '100%',
                        textAlign: 'left',
                        border: 1,
                        borderColor: 'divider',
                        borderRadius: 1.5,
                        px: 2,
                        py: 1.25,
                        '&:hover, &:focus-visible': { borderColor: 'primary.main' },
                      }}
                    >
                      <Typography sx={{ fontWeight: 600 }}>{textOf(one.title)}</Typography>
                      <Typography variant="body2" color="textSecondary">
                        {textOf(one.description)}
                      </Typography>
                      {lacking(one).length > 0 && (
                        <Typography variant="caption" color="textSecondary">
                          {translate('resources.processes.lacks', { data: lacking(one).map(words.data).join(', ') })}
                        </Typography>
                      )}
                    </ButtonBase>
                  </li>
                ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The plugin that brings a type of step along. */
export const ownerOf = ({ type }: { type: string }): string => type.split('.')[0]!;
