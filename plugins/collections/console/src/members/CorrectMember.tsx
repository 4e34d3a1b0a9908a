import EditOutlined from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { FieldInput, isHidden, useCommand, type FormField } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { Form, useDataProvider, useTranslate, type RaRecord } from 'react-admin';
import type { Member } from './member-overview';

const fields: readonly FormField[] = [
  { source: 'firstName' },
  { source: 'lastName', required: true },
  { source: 'birthDate', kind: 'date' },
  { source: 'street' },
  { source: 'houseNumber' },
  { source: 'addressSupplement' },
  { source: 'postalCode' },
  { source: 'town' },
  { source: 'country' },
  { source: 'paymentMethod', kind: 'choice', values: ['directDebit', 'transfer', 'ePayment', 'card'] },
  { source: 'iban' },
  { source: 'bic' },
  { source: 'accountHolder' },
  { source: 'dataLock', kind: 'boolean' },
];

const formId = 'correct-member';

/** Corrects what the fund delivered; only what was changed is sent, and every change is recorded. */
export function CorrectMember({ member }: { member: Member }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const [isOpen, setOpen] = useState(false);
  // What is masked cannot be corrected: nobody knows what stands there.
  const shown = fields.filter(({ source }) => !isHidden(member[source as keyof Member]));
  const record = { ...member, id: member.documentId } as unknown as RaRecord;
  const { mutate, isPending } = useCommand(
    (data: Record<string, unknown>) => dataProvider.update('members', { id: record.id, data, previousData: record }),
    { success: 'resources.members.corrected', stale: ['members'], onDone: () => setOpen(false) },
  );
  return (
    <>
      <Button variant="outlined" color="inherit" startIcon={<EditOutlined />} onClick={() => setOpen(true)}>
        {translate('resources.members.correct')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="md" aria-labelledby={`${formId}-title`}>
        <DialogTitle id={`${formId}-title`}>{translate('resources.members.correct')}</DialogTitle>
        <Form id={formId} record={record} onSubmit={(data: Record<string, unknown>) => mutate(data)}>
          <DialogContent
            sx={{
              display: 'grid',
              columnGap: 2,
              rowGap: 1.5,
              gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
              '&&': { pt: 1 },
            }}
          >
            {shown.map((field) => (
              <FieldInput key={field.source} field={field} resource="members" />
            ))}
          </DialogContent>
        </Form>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" form={formId} variant="contained" loading={isPending}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
