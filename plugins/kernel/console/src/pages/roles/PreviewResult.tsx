import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormats } from '../../formats/useFormats';
import { FactList } from '../../ui/FactList';
import { PlainTable } from '../../ui/PlainTable';
import type { Preview } from './roles-api';
import { useRoleWords } from './useRoleWords';

const shownColumns = 8;
const technical = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale']);

/** What the person sees of one kind of data: how much, which fields, and the first records. */
export function PreviewResult({ subject, preview }: { subject: string; preview: Preview }) {
  const translate = useTranslate();
  const words = useRoleWords();
  const { count, money, date } = useFormats();
  const cellText = (name: string, value: unknown): string => {
    if (!isShort(value)) return '';
    if (name.endsWith('Cents')) return money(value as number);
    return name.endsWith('On') ? date(String(value)) : String(value);
  };
  const { person, actions, fields, records, isWithheld } = preview;
  const text = (name: string, values?: object) => translate(`resources.roles.preview.${name}`, values);
  const named = (visibility: string) =>
    fields
      .filter((field) => field.visibility === visibility)
      .map(({ name }) => words.field(name, subject))
      .join(', ');
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))]
    .filter((name) => !technical.has(name) && records.some((record) => isShort(record[name])))
    .slice(0, shownColumns);
  return (
    <Box sx={{ display: 'grid', gap: 2 }} role="status">
      <Typography variant="h3">
        {text('sees', {
          person: person.name,
          number: count(preview.count),
          subject: words.counted(subject, preview.count),
        })}
      </Typography>
      <FactList
        facts={[
          { label: text('actions'), value: actions.map(words.action).join(', ') || text('nothing') },
          { label: text('shown'), value: named('shown') || text('nothing') },
          { label: text('masked'), value: named('masked') || text('nothing') },
          { label: text('hidden'), value: named('hidden') || text('nothing') },
        ]}
      />
      {isWithheld && <Alert severity="info">{text('withheld')}</Alert>}
      {records.length > 0 && (
        <PlainTable<Record<string, unknown>>
          caption={text('first', { number: records.length })}
          rows={records}
          keyOf={(record) => String(record['documentId'])}
          columns={columns.map((name) => ({
            label: words.field(name, subject),
            cell: (record) => cellText(name, record[name]),
          }))}
        />
      )}
    </Box>
  );
}

const isShort = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) && String(value).length < 60;
