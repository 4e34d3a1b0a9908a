import { Panel, PlainTable, useFormats, useVerbs } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { FeedbackDownload } from '../feedback/FeedbackDownload';
import type { CollectionsVerbs } from '../verbs';

/** What the fund gets back from the run. */
export function RunFeedbackFiles({ runId }: { runId: number }) {
  const translate = useTranslate();
  const { count, bytes } = useFormats();
  const verbs = useVerbs<CollectionsVerbs>();
  const { data: files = [] } = useQuery({
    queryKey: ['runs', 'feedback', runId],
    queryFn: () => verbs.feedbackFiles(runId),
  });
  const label = (name: string) => translate(`resources.feedback-files.fields.${name}`);
  const title = translate('resources.feedback-files.name', { smart_count: 2 });
  if (files.length === 0) return null;
  return (
    <Panel flush title={title}>
      <PlainTable
        caption={title}
        rows={files}
        keyOf={({ documentId }) => documentId}
        columns={[
          { label: label('kind'), cell: ({ kind }) => translate(`resources.feedback-files.kind.${kind}`, { _: kind }) },
          { label: label('rows'), numeric: true, cell: ({ rows }) => count(rows) },
          { label: label('bytes'), numeric: true, cell: ({ bytes: size }) => bytes(Number(size)) },
          {
            label: translate('resources.feedback-files.download'),
            cell: ({ documentId, fileName }) => <FeedbackDownload id={documentId} fileName={fileName} />,
          },
        ]}
      />
    </Panel>
  );
}
