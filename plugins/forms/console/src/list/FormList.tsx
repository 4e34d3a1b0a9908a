import Button from '@mui/material/Button';
import { Loadable, Page, useMay, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { formsApi } from '../forms-api';
import { FormTable } from './FormTable';
import { ImportDialog } from './ImportDialog';
import { NewFormDialog } from './NewFormDialog';

/** The forms of a fund: its own, and those shipped for all funds. */
export default function FormList() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { tenant } = useTenant();
  const [open, setOpen] = useState<'new' | 'import'>();
  const mayWrite = useMay('update', 'form', tenant ? { tenant: tenant.key } : undefined);
  const query = useQuery({
    queryKey: ['forms', tenant?.key],
    queryFn: () => formsApi.list(tenant!.key),
    enabled: tenant !== null,
  });
  const go = (key: string) => navigate(`/forms/${key}`);
  return (
    <Page
      title={translate('forms.title')}
      description={translate('forms.list.description')}
      actions={
        mayWrite &&
        tenant && (
          <>
            <Button variant="outlined" onClick={() => setOpen('import')}>
              {translate('forms.designer.command.import')}
            </Button>
            <Button variant="contained" onClick={() => setOpen('new')}>
              {translate('forms.list.new')}
            </Button>
          </>
        )
      }
    >
      {tenant ? <Loadable query={query}>{(rows) => <FormTable rows={rows} />}</Loadable> : <ChooseFund />}
      {tenant && open === 'new' && (
        <NewFormDialog tenant={tenant.key} forms={query.data ?? []} onClose={() => setOpen(undefined)} onMade={go} />
      )}
      {tenant && open === 'import' && (
        <ImportDialog
          known={(key) => {
            const one = query.data?.find((row) => row.key === key);
            return one && (one.isDrafted ? 'draft' : 'form');
          }}
          onClose={() => setOpen(undefined)}
          onRead={async (definition) => {
            await formsApi.keepDraft(tenant.key, definition);
            go(definition.key);
          }}
        />
      )}
    </Page>
  );
}
