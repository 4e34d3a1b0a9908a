import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { FormDefinition, SubmissionLimit } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { PropertiesOf } from './PropertyPanel';
import { Section } from './Section';
import { singleFields } from './single-fields';
import { TextsInput } from './TextsInput';

/** Whether a person may submit it once in a calendar year only, by which day, and what is said otherwise. */
export function LimitInput({ node: definition, isFixed, actions }: PropertiesOf<FormDefinition>) {
  const translate = useTranslate();
  const { limit, languages } = definition;
  const text = (name: string) => translate(`forms.limit.${name}`);
  const set = (change: Partial<SubmissionLimit>) => {
    const { dateField, ...needed } = { ...limit!, ...change };
    actions.change('', { limit: { ...needed, ...(dateField ? { dateField } : {}) } });
  };
  const begin = (isLimited: boolean) =>
    actions.change('', {
      limit: isLimited ? { times: 1, per: 'calendarYear', message: { de: text('newMessage') } } : undefined,
    });
  return (
    <Section title={text('title')}>
      <FormControlLabel
        control={<Switch checked={limit !== undefined} disabled={isFixed} />}
        label={text('once')}
        onChange={(_event, checked) => begin(checked)}
      />
      {limit && (
        <>
          <PlainSelect
            label={text('dateField')}
            value={limit.dateField ?? ''}
            disabled={isFixed}
            onChange={(dateField) => set({ dateField })}
            options={[{ value: '', label: text('ofSubmission') }, ...singleFields(definition, 'date')]}
          />
          <TextsInput
            {...{ languages, isFixed }}
            lines={2}
            label={text('message')}
            value={limit.message}
            onChange={(message) => message && set({ message })}
          />
        </>
      )}
    </Section>
  );
}
