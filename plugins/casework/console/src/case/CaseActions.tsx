import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, type CaseView } from '../casework-api';
import { AssignDialog } from './AssignDialog';
import { CloseDialog } from './CloseDialog';
import { FollowUpDialog } from './FollowUpDialog';
import { MergeDialog } from './MergeDialog';
import { SplitDialog } from './SplitDialog';
import { WaitDialog } from './WaitDialog';

const dialogs = {
  close: CloseDialog,
  followUp: FollowUpDialog,
  assign: AssignDialog,
  merge: MergeDialog,
  split: SplitDialog,
  wait: WaitDialog,
};
type Dialog = keyof typeof dialogs;

/** What can be done with a case as a whole; what is needed every day stands outside the menu. */
export function CaseActions({ shown, canWork }: { shown: CaseView; canWork: boolean }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<Dialog>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const stale = ['case', 'inbox', 'inbox-counters'];
  const reopen = useCommand(() => caseworkApi.reopen(shown.id, shown.revision), { stale });
  const unmerge = useCommand(() => caseworkApi.unmerge(shown.id, shown.revision), { stale });
  const goOn = useCommand(() => caseworkApi.continue(shown.id, shown.revision), {
    stale,
    success: 'casework.wait.continued',
  });
  const Shown = open && dialogs[open];
  if (shown.status === 'closed')
    return (
      <Button variant="outlined" loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
        {translate('casework.action.reopen')}
      </Button>
    );
  if (shown.status === 'merged')
    return (
      <Button variant="outlined" loading={unmerge.isPending} onClick={() => unmerge.mutate(undefined)}>
        {translate('casework.action.unmerge')}
      </Button>
    );
  const menu: Dialog[] = ['assign', 'merge', ...(shown.originals.length > 1 ? (['split'] as const) : [])];
  return (
    <>
      {shown.status === 'waiting' ? (
        <Button variant="outlined" disabled={!canWork} loading={goOn.isPending} onClick={() => goOn.mutate(undefined)}>
          {translate('casework.action.continue')}
        </Button>
      ) : (
        <Button variant="outlined" color="inherit" disabled={!canWork} onClick={() => setOpen('wait')}>
          {translate('casework.action.wait')}
        </Button>
      )}
      <Button variant="outlined" color="inherit" disabled={!canWork} onClick={() => setOpen('followUp')}>
        {translate('casework.action.followUp')}
      </Button>
      <Button variant="outlined" disabled={!canWork} onClick={() => setOpen('close')}>
        {translate('casework.action.close')}
      </Button>
      <IconButton
        aria-label={translate('casework.action.more')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={!canWork}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreVertOutlined />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {menu.map((one) => (
          <MenuItem
            key={one}
            onClick={() => {
              setAnchor(null);
              setOpen(one);
            }}
          >
            {translate(`casework.action.${one}`)}
          </MenuItem>
        ))}
      </Menu>
      {Shown && <Shown shown={shown} onClose={() => setOpen(undefined)} />}
    </>
  );
}
