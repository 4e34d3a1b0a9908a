import Link from '@mui/material/Link';
import { FactList, Panel, useFormats, useMay, type Fact } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { CaseView } from '../casework-api';
import { DueMark } from '../inbox/DueMark';
import { PriorityMark } from '../inbox/PriorityMark';
import { useCaseWords } from '../words/useCaseWords';
import { useTeams } from '../words/useTeams';

/** Who it is about, where it lies, and by when it must be answered and decided. */
export function CaseFacts({ shown }: { shown: CaseView }) {
  const translate = useTranslate();
  const words = useCaseWords();
  const teams = useTeams(shown.tenant);
  const { instant, date } = useFormats();
  const mayReadMember = useMay('read', 'member');
  const label = (name: string) => translate(`casework.fields.${name}`);
  const name = shown.memberName ?? translate('casework.inbox.unknownMember');
  const facts: Fact[] = [
    {
      label: label('member'),
      value:
        shown.memberId && mayReadMember ? (
          <Link component={RouterLink} to={`/members/${shown.memberId}/show`}>
            {name} ({shown.memberNumber})
          </Link>
        ) : (
          name
        ),
    },
    { label: label('area'), value: words.area(shown.area) },
    { label: label('topic'), value: words.topic(shown.topic) },
    {
      label: label('priority'),
      value: shown.priority === 'normal' ? words.priority('normal') : <PriorityMark priority={shown.priority} />,
    },
    { label: label('team'), value: teams.nameOf(shown.team) },
    { label: label('assignee'), value: shown.assigneeName },
    { label: label('receivedAt'), value: instant(shown.receivedAt) },
    { label: label('answer'), value: <DueMark {...shown} dueOn={null} /> },
    ...(shown.dueOn ? [{ label: label('dueOn'), value: date(shown.dueOn) }] : []),
    ...(shown.followUpOn ? [{ label: label('followUpOn'), value: date(shown.followUpOn) }] : []),
    ...(shown.escalationLevel > 0 ? [{ label: label('escalation'), value: String(shown.escalationLevel) }] : []),
  ];
  return (
    <Panel title={translate('casework.case.facts')}>
      <FactList facts={facts} />
    </Panel>
  );
}
