import TextField from '@mui/material/TextField';
import { FormDialog, PlainSelect, useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useColleagues } from '../words/useColleagues';
import { absenceKinds, peopleApi, type AbsenceKind, type AbsencePlan } from '../people/people-api';

interface AbsenceDialogProps {
  tenant: string;
  plan: AbsencePlan;
  /** The month that is shown. */
  first: string;
  onClose(): void;
}

/** Team leads enter absences for everybody, everybody else their own. */
export function AbsenceDialog({ tenant, plan, first, onClose }: AbsenceDialogProps) {
  const translate = useTranslate();
  const text = (name: string) => translate(`casework.absences.${name}`);
  const [staffId, setStaffId] = useState(plan.people[0]?.id ?? '');
  const [firstDay, setFirstDay] = useState(first);
  const [lastDay, setLastDay] = useState(first);
  const [kind, setKind] = useState<AbsenceKind>('vacation');
  const [substituteId, setSubstitute] = useState('');
  const colleagues = useColleagues(tenant);
  const { mutateAsync } = useCommand(
    () =>
      peopleApi.planAbsence(tenant, {
        ...(plan.mayPlanOthers ? { staffId } : {}),
        firstDay,
        lastDay,
        kind,
        ...(substituteId ? { substituteId } : {}),
      }),
    { success: 'casework.absences.added', stale: ['absences', 'own-presence'] },
  );
  const isChanged = firstDay !== first || lastDay !== first || kind !== 'vacation' || substituteId !== '';
  const isWrong = lastDay < firstDay;
  return (
    <FormDialog
      open
      title={text('add')}
      submit={text('save')}
      isChanged={isChanged}
      disabled={isWrong || firstDay === '' || lastDay === ''}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      {plan.mayPlanOthers && (
        <PlainSelect
          label={translate('casework.people.person')}
          value={staffId}
          onChange={setStaffId}
          options={plan.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <PlainSelect
        label={text('kindLabel')}
        value={kind}
        onChange={(value) => setKind(value as AbsenceKind)}
        helperText={text('kindHint')}
        options={absenceKinds.map((one) => ({ value: one, label: text(`kind.${one}`) }))}
      />
      <DayField label={text('firstDay')} value={firstDay} onChange={setFirstDay} />
      <DayField
        label={text('lastDay')}
        value={lastDay}
        onChange={setLastDay}
        problem={isWrong ? text('wrongOrder') : undefined}
      />
      <PlainSelect
        label={text('substitute')}
        value={substituteId}
        onChange={setSubstitute}
        options={[
          { value: '', label: text('noSubstitute') },
          ...colleagues.filter(({ id }) => id !== staffId).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </FormDialog>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  problem?: string | undefined;
  onChange(value: string): void;
}

const DayField = ({ label, value, problem, onChange }: DayFieldProps) => (
  <TextField
    type="date"
    required
    label={label}
    value={value}
    error={problem !== undefined}
    helperText={problem}
    onChange={({ target }) => onChange(target.value)}
    slotProps={{ inputLabel: { shrink: true } }}
  />
);
