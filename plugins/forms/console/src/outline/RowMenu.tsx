import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { memo, useContext, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import { RowDialogs } from './row-dialogs';

/** What can be done to a row without dragging. */
export const RowMenu = memo(function RowMenu({
  id,
  name,
  actions,
}: {
  id: string;
  name: string;
  actions: DesignerActions;
}) {
  const translate = useTranslate();
  const dialogs = useContext(RowDialogs);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const entries: [string, () => void][] = [
    ['up', () => actions.moveStep(id, -1)],
    ['down', () => actions.moveStep(id, 1)],
    ['moveTo', () => dialogs.move(id)],
    ['duplicate', () => actions.duplicate(id)],
    ['remove', () => dialogs.remove(id)],
  ];
  return (
    <>
      <IconButton
        size="small"
        aria-haspopup="menu"
        aria-label={translate('forms.designer.menuOf', { name })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreVertOutlined fontSize="small" />
      </IconButton>
      {anchor && (
        <Menu open anchorEl={anchor} onClose={() => setAnchor(undefined)}>
          {entries.map(([entry, run]) => (
            <MenuItem
              key={entry}
              onClick={() => {
                setAnchor(undefined);
                run();
              }}
            >
              {translate(`forms.designer.command.${entry}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
});
