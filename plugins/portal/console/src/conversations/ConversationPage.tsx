import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import {
  FactList,
  Loadable,
  Page,
  Panel,
  TenantTag,
  useFormats,
  Slot,
  useMay,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { RecordContextProvider, useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import type { ConversationView, PortalVerbs } from '../verbs';
import { AnswerForm } from './AnswerForm';
import { Ending } from './Ending';
import { SentFiles } from './SentFiles';

/** What a member and the fund wrote to each other, and the place to answer. */
export function ConversationPage() {
  const { id = '' } = useParams();
  const verbs = useVerbs<PortalVerbs>();
  const query = useQuery({ queryKey: ['conversation', id], queryFn: () => verbs.conversation(id) });
  return <Loadable query={query}>{(conversation) => <Content conversation={conversation} />}</Loadable>;
}

function Content({ conversation }: { conversation: ConversationView }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const mayAnswer = useMay('answer', 'portalConversation');
  const { id, tenant, topic, memberId, memberName, memberNumber, reference, status, messages } = conversation;
  const facts = [
    {
      label: translate('portal.messages.member'),
      value: (
        <Link component={RouterLink} to={`/members/${memberId}/show`}>
          {`${memberName} (${memberNumber})`}
        </Link>
      ),
    },
    { label: translate('portal.messages.fund'), value: <TenantTag tenant={tenant} /> },
    ...(reference ? [{ label: translate('portal.messages.request'), value: reference }] : []),
    { label: translate('portal.messages.state'), value: translate(`portal.messages.status.${status}`) },
  ];
  return (
    <Page title={topic} parent={{ to: '/portal-messages', label: translate('portal.messages.title') }}>
      <RecordContextProvider value={conversation}>
        <Slot name="conversations.show.case" />
      </RecordContextProvider>
      <Panel title={translate('portal.messages.about')}>
        <FactList facts={facts} columns={2} />
      </Panel>
      <Panel title={translate('portal.messages.course')}>
        <Box component="ol" sx={{ display: 'grid', gap: 1.5, m: 0, p: 0, listStyle: 'none' }}>
          {messages.map(({ id: messageId, sender, author, text, sentAt, files }) => (
            <Box
              key={messageId}
              component="li"
              sx={{
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                p: 1.5,
                maxWidth: '44rem',
                ...(sender === 'fund' ? { ml: 'auto', bgcolor: 'action.hover' } : {}),
              }}
            >
              <Typography variant="body2" color="textSecondary">
                {sender === 'member' ? memberName : author} · {instant(sentAt)}
              </Typography>
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
              <SentFiles files={files} />
            </Box>
          ))}
        </Box>
      </Panel>
      {mayAnswer && (
        <Panel title={translate('portal.messages.answer')} note={translate('portal.messages.answerNote')}>
          <AnswerForm id={id} tenant={tenant} />
          <Ending id={id} status={status} />
        </Panel>
      )}
    </Page>
  );
}
