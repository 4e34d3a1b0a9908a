import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Switch from '@mui/material/Switch';
import { textIn, type Group, type Repetition } from '@kassenwerk/forms/model';
import { useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { NumberField } from './NumberField';
import type { PropertiesOf } from './PropertyPanel';
import { Section } from './Section';
import { TextsInput } from './TextsInput';

/** Whether a group is asked several times, how often, and what stands in the row that sums up an entry. */
export function RepetitionInput({ definition, node, isFixed, actions }: PropertiesOf<Group>) {
  const translate = useTranslate();
  const language = useLanguage();
  const { id, repeat, fields } = node;
  const set = (change: Partial<Repetition>) => repeat && actions.change(id, { repeat: { ...repeat, ...change } });
  const begin = (isRepeated: boolean) =>
    actions.change(id, {
      repeat: isRepeated ? { min: 0, max: 10, item: { de: translate('forms.designer.entry') } } : undefined,
    });
  const summary = repeat?.summary ?? [];
  const toggle = (field: string) =>
    set({ summary: summary.includes(field) ? summary.filter((one) => one !== field) : [...summary, field].slice(-6) });
  return (
    <Section title={translate('forms.designer.repetition')}>
      <FormControlLabel
        control={<Switch checked={repeat !== undefined} disabled={isFixed} />}
        label={translate('forms.designer.repeat')}
        onChange={(_event, checked) => begin(checked)}
      />
      {repeat && (
        <>
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
            <NumberField
              whole
              min={0}
              max={50}
              label={translate('forms.designer.atLeastEntries')}
              value={repeat.min}
              isFixed={isFixed}
              onChange={(min) => set({ min: min ?? 0 })}
            />
            <NumberField
              whole
              min={1}
              max={50}
              label={translate('forms.designer.atMostEntries')}
              value={repeat.max}
              isFixed={isFixed}
              onChange={(max) => set({ max: max ?? 1 })}
            />
          </Box>
          <TextsInput
            label={translate('forms.designer.entryName')}
            value={repeat.item}
            languages={definition.languages}
            isFixed={isFixed}
            onChange={(item) => item && set({ item })}
          />
          {fields.length > 0 && (
            <FormGroup role="group" aria-label={translate('forms.designer.summary')}>
              <FormLabel component="p">{translate('forms.designer.summary')}</FormLabel>
              {fields.map((field) => (
                <FormControlLabel
                  key={field.id}
                  control={<Checkbox size="small" checked={summary.includes(field.id)} disabled={isFixed} />}
                  label={textIn(field.label, language) || field.id}
                  onChange={() => toggle(field.id)}
                />
              ))}
            </FormGroup>
          )}
        </>
      )}
    </Section>
  );
}
