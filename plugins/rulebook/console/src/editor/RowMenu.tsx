import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { addRow, copyRow, moveRow, removeRow, type Change } from '../editing/change-table';

interface RowMenuProps {
  place: number;
  count: number;
  apply(change: Change): void;
}

/** What can be done with a whole row. */
export function RowMenu({ place, count, apply }: RowMenuProps) {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const commands: [string, Change, boolean][] = [
    ['above', addRow(place), true],
    ['copy', copyRow(place), true],
    ['up', moveRow(place, place - 1), place > 0],
    ['down', moveRow(place, place + 1), place < count - 1],
    ['remove', removeRow(place), true],
  ];
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('rules.grid.menuOf', { row: place + 1 })}
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreVert fontSize="small" />
      </IconButton>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {commands.map(([name, change, isPossible]) => (
          <MenuItem
            key={name}
            disabled={!isPossible}
            onClick={() => {
              setAnchor(null);
              apply(change);
            }}
          >
            {translate(`rules.row.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
