import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useGetOne, useTranslate, type RaRecord } from 'react-admin';
import { fieldsOf, type TaskRecord } from './task-record';

export type Correction = Record<string, string | number | null>;

interface CorrectionFieldsProps {
  task: TaskRecord;
  changes: Correction;
  onChange(changes: Correction): void;
}

/** The fields that were found wanting, with what stands in them now. */
export function CorrectionFields({ task, changes, onChange }: CorrectionFieldsProps) {
  const translate = useTranslate();
  const { data: member } = useGetOne<RaRecord>(
    'members',
    { id: task.subjectId ?? '' },
    { enabled: Boolean(task.subjectId) },
  );
  if (!member) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      {fieldsOf(task).map((field) => {
        const { value, ...input } = inputFor(field, changes[field] ?? (member[field] as Correction[string]));
        return (
          <TextField
            key={field}
            label={translate(`resources.members.fields.${field}`, { _: field })}
            value={value}
            onChange={({ target }) => onChange({ ...changes, [field]: parse(field, target.value) })}
            {...input}
          />
        );
      })}
    </Box>
  );
}

/** `…On` and dates of the record are civil dates; `…Cents` are typed in euros. */
function inputFor(field: string, value: string | number | null | undefined) {
  if (isDate(field)) return { type: 'date', value: value ?? '', slotProps: { inputLabel: { shrink: true } } };
  if (field.endsWith('Cents')) return { type: 'number', value: value == null ? '' : Number(value) / 100 };
  return { type: 'text', value: value ?? '' };
}

const isDate = (field: string): boolean => /(On|Date|Until|Start|End)$/.test(field);

function parse(field: string, text: string): string | number | null {
  if (text === '') return null;
  return field.endsWith('Cents') ? Math.round(Number(text) * 100) : text;
}
