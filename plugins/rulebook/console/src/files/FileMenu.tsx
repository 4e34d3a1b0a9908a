import Download from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useCommand } from '@kassenwerk/kernel/console';
import { useId, useState, type MouseEvent } from 'react';
import { useTranslate } from 'react-admin';
import { fileFormats, rulesApi } from '../rules-api';

interface FileMenuProps {
  tenant: string;
  tableKey: string;
  /** For one of several tables: an icon with this name in the place of the button. */
  label?: string;
  /** What has to happen before a file is made, such as keeping what is in hand. */
  before?(): Promise<unknown>;
  onImport?(): void;
}

/** A table as a file to take along, and a changed one back. */
export function FileMenu({ tenant, tableKey, label, before, onImport }: FileMenuProps) {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const download = useCommand(async (format: string) => {
    await before?.();
    await rulesApi.download({ tenant, key: tableKey }, format);
  });
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const toggle = {
    'aria-haspopup': 'menu' as const,
    'aria-controls': anchor ? id : undefined,
    'aria-expanded': anchor !== null,
    onClick: ({ currentTarget }: MouseEvent<HTMLElement>) => setAnchor(currentTarget),
  };
  return (
    <>
      {label ? (
        <IconButton size="small" aria-label={label} {...toggle}>
          <Download fontSize="small" />
        </IconButton>
      ) : (
        <Button loading={download.isPending} {...toggle}>
          {translate('rules.files.menu')}
        </Button>
      )}
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {fileFormats.map((format) => (
          <MenuItem key={format} onClick={choose(() => download.mutate(format))}>
            {translate(`rules.files.download.${format}`)}
          </MenuItem>
        ))}
        {onImport && <Divider />}
        {onImport && <MenuItem onClick={choose(onImport)}>{translate('rules.files.read')}</MenuItem>}
      </Menu>
    </>
  );
}
