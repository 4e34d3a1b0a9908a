import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { EmptyState, Loadable, Panel, PlainTable, StatusChip, useFormats } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useGetOne, useTranslate, type RaRecord } from 'react-admin';
import { letterPage } from './letter-page';
import type { MemberDocument } from './member-overview';

/** Letters of the member, readable as they were sent. */
export function MemberDocuments({ documents }: { documents: readonly MemberDocument[] }) {
  const translate = useTranslate();
  const { date, period, instant } = useFormats();
  const [opened, setOpened] = useState<MemberDocument>();
  const label = (name: string) => translate(`resources.member-documents.fields.${name}`);
  const title = translate('resources.member-documents.name', { smart_count: 2 });
  return (
    <Panel flush title={title}>
      {documents.length === 0 ? (
        <EmptyState title={translate('resources.members.noDocuments')}>
          {translate('resources.members.noDocumentsHint')}
        </EmptyState>
      ) : (
        <PlainTable
          caption={title}
          rows={documents}
          keyOf={({ id }) => id}
          columns={[
            {
              label: label('title'),
              cell: (document) => (
                <Button size="small" onClick={() => setOpened(document)}>
                  {document.title ??
                    translate(`resources.member-documents.kind.${document.kind}`, { _: document.kind ?? '–' })}
                </Button>
              ),
            },
            { label: label('period'), cell: (document) => period(document.period) },
            { label: label('sentOn'), cell: ({ sentOn, createdAt }) => (sentOn ? date(sentOn) : instant(createdAt)) },
            {
              label: label('status'),
              cell: ({ status }) => <StatusChip status={status} resource="member-documents" />,
            },
          ]}
        />
      )}
      {opened && <DocumentDialog document={opened} onClose={() => setOpened(undefined)} />}
    </Panel>
  );
}

/** The letter in a frame that can run no script and load nothing. */
function DocumentDialog({ document, onClose }: { document: MemberDocument; onClose(): void }) {
  const translate = useTranslate();
  const query = useGetOne<RaRecord>('member-documents', { id: document.documentId ?? document.id });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-label={document.title ?? ''}>
      <DialogTitle>{document.title}</DialogTitle>
      <DialogContent>
        <Loadable query={query}>
          {(letter) => (
            <iframe
              title={document.title ?? ''}
              sandbox=""
              srcDoc={letterPage(String(letter['body'] ?? ''))}
              style={{ width: '100%', height: '65vh', border: 0, background: '#fff' }}
            />
          )}
        </Loadable>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
