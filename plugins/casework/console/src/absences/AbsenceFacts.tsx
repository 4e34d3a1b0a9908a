import { FactList, FormDialog, useCommand, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { peopleApi, type Absence, type AbsencePlan } from '../people/people-api';

/** One absence, and the way to cancel it. */
export function AbsenceFacts({ absence, plan, onClose }: { absence: Absence; plan: AbsencePlan; onClose(): void }) {
  const translate = useTranslate();
  const { date } = useFormats();
  const text = (name: string) => translate(`casework.absences.${name}`);
  const nameOf = (id: string | null) => plan.people.find((person) => person.id === id)?.name ?? '–';
  const { mutateAsync } = useCommand(() => peopleApi.cancelAbsence(absence.id), {
    success: 'casework.absences.cancelled',
    stale: ['absences', 'own-presence'],
  });
  return (
    <FormDialog
      open
      danger
      title={text('one')}
      submit={text('cancel')}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <FactList
        facts={[
          { label: translate('casework.people.person'), value: nameOf(absence.staffId) },
          { label: text('kindLabel'), value: text(`kind.${absence.kind}`) },
          { label: text('firstDay'), value: date(absence.firstDay) },
          { label: text('lastDay'), value: date(absence.lastDay) },
          { label: text('substitute'), value: nameOf(absence.substituteId) },
        ]}
      />
    </FormDialog>
  );
}
