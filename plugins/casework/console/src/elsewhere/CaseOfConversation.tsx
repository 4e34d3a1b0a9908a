import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { requestBody, useMay } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

interface CaseHead {
  documentId: string;
  number: string;
  status: string;
  assigneeName: string | null;
}

/** On the page of a conversation: the case that it belongs to, so that nobody answers it twice. */
export function CaseOfConversation() {
  const translate = useTranslate();
  const mayRead = useMay('read', 'case');
  const conversation = useRecordContext<{ id: string; tenant: string; reference: string | null }>();
  const { tenant = '', reference = null } = conversation ?? {};
  const { data } = useQuery({
    queryKey: ['inbox', 'of-conversation', tenant, reference],
    queryFn: async () =>
      (
        await requestBody<{ data: CaseHead[] }>('/cases', {
          query: { 'filters[tenant][$eq]': tenant, 'filters[number][$eq]': reference!, 'pagination[pageSize]': 1 },
        })
      ).data[0] ?? null,
    enabled: mayRead && reference !== null,
  });
  if (!data) return null;
  const isRunning = data.status === 'open' || data.status === 'waiting';
  return (
    <Alert severity="info">
      {translate(`casework.ofConversation.${isRunning ? (data.assigneeName ? 'taken' : 'open') : 'closed'}`, {
        name: data.assigneeName ?? '',
      })}{' '}
      <Link component={RouterLink} to={`/cases/${data.documentId}`}>
        {translate('casework.ofConversation.look', { number: data.number })}
      </Link>
    </Alert>
  );
}
