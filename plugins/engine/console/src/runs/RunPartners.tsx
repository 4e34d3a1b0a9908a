import { Panel, PlainTable, useFormats, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { questionColumns } from '../partners/question-columns';
import type { PartnerQuestions, RunDetail } from './run-detail';

/** How far the partners are that the run asks; figures only. */
export function RunPartners({ detail: { partnerQuestions, stages } }: { detail: RunDetail }) {
  const translate = useTranslate();
  const textOf = useText();
  const formats = useFormats();
  if (partnerQuestions.length === 0) return null;
  const text = (key: string) => translate(`resources.runs.partners.${key}`);
  const steps = new Map(stages.flatMap((stage) => stage.steps).map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => textOf(steps.get(id)) || id;
  return (
    <Panel flush title={text('title')} note={text('note')}>
      <PlainTable
        caption={text('title')}
        rows={partnerQuestions}
        keyOf={({ partner, stepId }) => `${partner}-${stepId}`}
        columns={[
          { label: text('partner'), cell: ({ partner }) => partner },
          { label: text('step'), cell: ({ stepId }) => titleOf(stepId) },
          ...questionColumns<PartnerQuestions>(['open', 'fetched', 'answered', 'closed'], { text, formats }),
        ]}
      />
    </Panel>
  );
}
