import Link from '@mui/material/Link';
import Box from '@mui/material/Box';
import { FactList, HashText, Panel, StatusChip, useFormats, useMay, type Fact } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { submissionsApi, type SubmissionDetail } from './submissions-api';

/** Where it came from, who it belongs to, and what became of it. */
export function SubmissionFacts({ detail }: { detail: SubmissionDetail }) {
  const translate = useTranslate();
  const { form, channel, language, memberId } = detail;
  const field = (name: string) => translate(`resources.form-submissions.fields.${name}`);
  const mayReadMember = useMay('read', 'member');
  const facts: Fact[] = [
    {
      label: field('memberId'),
      value: memberId ? (
        mayReadMember ? (
          <Link component={RouterLink} to={`/members/${memberId}/show`}>
            {translate('resources.form-submissions.toMember')}
          </Link>
        ) : (
          translate('resources.form-submissions.knownMember')
        )
      ) : (
        translate('resources.form-submissions.noMember')
      ),
    },
    ...useCaseFacts(detail),
    ...useCoSignatureFacts(detail),
    { label: field('channel'), value: translate(`resources.form-submissions.channel.${channel}`, { _: channel }) },
    { label: field('language'), value: translate(`forms.languages.${language}`, { _: language }) },
    { label: field('formVersion'), value: form.version },
  ];
  return (
    <Panel title={translate('resources.form-submissions.facts')}>
      <FactList facts={facts} />
      <Box sx={{ mt: 1.5 }}>
        <HashText label={field('formHash')} hash={form.hash} />
      </Box>
    </Panel>
  );
}

function useCaseFacts({ caseId }: SubmissionDetail): Fact[] {
  const translate = useTranslate();
  const { date } = useFormats();
  const mayRead = useMay('read', 'case');
  const { data } = useQuery({
    queryKey: ['cases', caseId],
    queryFn: () => submissionsApi.caseOf(caseId),
    enabled: mayRead,
  });
  if (!data) return [];
  const { number, status, dueOn, team } = data;
  const field = (name: string) => translate(`resources.form-submissions.fields.${name}`);
  return [
    {
      label: field('caseId'),
      value: (
        <>
          <code>{number}</code> <StatusChip status={status} resource="form-submissions" />
        </>
      ),
    },
    { label: field('dueOn'), value: date(dueOn) },
    ...(team ? [{ label: field('team'), value: team }] : []),
  ];
}

function useCoSignatureFacts({ coSignature }: SubmissionDetail): Fact[] {
  const translate = useTranslate();
  const { instant } = useFormats();
  if (!coSignature) return [];
  const { status, name, decidedAt, expiresAt } = coSignature;
  const values = { name: name ?? '', at: instant(decidedAt ?? expiresAt) };
  return [
    {
      label: translate('resources.form-submissions.fields.coSignature'),
      value: translate(`resources.form-submissions.coSignature.${status}`, { ...values, _: status }),
    },
  ];
}
