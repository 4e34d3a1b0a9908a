import BookmarksOutlined from '@mui/icons-material/BookmarksOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FormDialog, useCommand } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, type InboxFilter, type SavedView } from '../casework-api';

interface Props {
  tenant: string;
  filter: InboxFilter;
  onChoose(filter: InboxFilter): void;
}

/** Filters that somebody uses again and again, for themselves or for the whole team. */
export function SavedViews({ tenant, filter, onChoose }: Props) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { data: views = [] } = useQuery({
    queryKey: ['inbox-views', tenant],
    queryFn: () => caseworkApi.views(tenant),
  });
  const drop = useCommand((id: string) => caseworkApi.dropView(id), { stale: ['inbox-views'] });
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<BookmarksOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('casework.views.title')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {views.map((view) => (
          <MenuItem
            key={view.id}
            onClick={() => {
              onChoose(view.filter);
              close();
            }}
          >
            {view.name}
            {view.isShared && ` (${translate('casework.views.shared')})`}
          </MenuItem>
        ))}
        {views.length > 0 && <Divider />}
        <MenuItem
          onClick={() => {
            close();
            setSaving(true);
          }}
        >
          {translate('casework.views.save')}
        </MenuItem>
      </Menu>
      <SaveView
        tenant={tenant}
        filter={filter}
        views={views}
        isOpen={isSaving}
        onDrop={(id) => drop.mutate(id)}
        onClose={() => setSaving(false)}
      />
    </>
  );
}

interface SaveProps extends Pick<Props, 'tenant' | 'filter'> {
  views: readonly SavedView[];
  isOpen: boolean;
  onDrop(id: string): void;
  onClose(): void;
}

function SaveView({ tenant, filter, views, isOpen, onDrop, onClose }: SaveProps) {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const { mutateAsync } = useCommand(() => caseworkApi.saveView(tenant, { name: name.trim(), filter, isShared }), {
    success: 'casework.views.saved',
    stale: ['inbox-views'],
    onDone: () => setName(''),
  });
  return (
    <FormDialog
      open={isOpen}
      title={translate('casework.views.save')}
      submit={translate('ra.action.save')}
      disabled={name.trim() === ''}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <TextField
        label={translate('casework.views.name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        autoFocus
        required
      />
      <FormControlLabel
        control={<Checkbox checked={isShared} onChange={(_event, isOn) => setShared(isOn)} />}
        label={translate('casework.views.share')}
      />
      {views.length > 0 && (
        <ul aria-label={translate('casework.views.existing')} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {views.map((view) => (
            <li key={view.id} style={{ display: 'flex', alignItems: 'center' }}>
              <span style={{ flex: 1 }}>{view.name}</span>
              <IconButton
                aria-label={translate('casework.views.drop', { name: view.name })}
                onClick={() => onDrop(view.id)}
              >
                <DeleteOutlined fontSize="small" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}
