import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { prefilled, type Answers, type CompiledForm } from '@kassenwerk/forms/model';
import { FormView, useForm } from '@kassenwerk/forms/renderer';
import '@kassenwerk/forms/renderer/form.css';
import { EmptyState, Panel, PlainSelect } from '@kassenwerk/kernel/console';
import { memo, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { testPersons, type TestPerson } from './test-persons';
import { trialOf } from './trial';

interface PreviewProps {
  form: CompiledForm | undefined;
  /** The page to show, as it is chosen in the outline. */
  page: string | undefined;
}

/** The form as a member sees it, with an invented member, on a phone or a wide screen. Nothing is sent or kept. */
export const Preview = memo(function Preview({ form, page }: PreviewProps) {
  const translate = useTranslate();
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const [language, setLanguage] = useState('de');
  const [key, setKey] = useState(testPersons[0]!.key);
  const [begin, setBegin] = useState<'empty' | 'answered'>('empty');
  const [round, setRound] = useState(0);
  const person = testPersons.find((one) => one.key === key)!;
  const start = (how: 'empty' | 'answered') => {
    setBegin(how);
    setRound((now) => now + 1);
  };
  return (
    <Panel title={translate('forms.preview.title')} note={translate('forms.preview.note')}>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', mb: 1.5 }}>
        <PlainSelect
          label={translate('forms.preview.person')}
          value={key}
          onChange={setKey}
          options={testPersons.map((one) => ({ value: one.key, label: translate(`forms.persons.${one.key}`) }))}
        />
        <PlainSelect
          label={translate('forms.preview.language')}
          value={language}
          onChange={setLanguage}
          options={(form?.definition.languages ?? ['de']).map((one) => ({
            value: one,
            label: translate(`forms.languages.${one}`, { _: one }),
          }))}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={width}
          aria-label={translate('forms.preview.width')}
          onChange={(_event, next: 'phone' | 'desktop' | null) => next && setWidth(next)}
        >
          <ToggleButton value="phone">{translate('forms.preview.phone')}</ToggleButton>
          <ToggleButton value="desktop">{translate('forms.preview.desktop')}</ToggleButton>
        </ToggleButtonGroup>
        <Button size="small" onClick={() => start('answered')}>
          {translate('forms.preview.answered')}
        </Button>
        <Button size="small" color="inherit" onClick={() => start('empty')}>
          {translate('forms.preview.empty')}
        </Button>
      </Box>
      {form ? (
        <Box
          sx={{
            mx: 'auto',
            maxWidth: width === 'phone' ? 390 : 900,
            p: 2,
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            // The portal is light; so is its preview, whatever the console looks like.
            bgcolor: 'common.white',
          }}
        >
          <Filling
            key={`${key} ${begin} ${round} ${page ?? ''}`}
            {...{ form, page, person, language }}
            isAnswered={begin === 'answered'}
          />
        </Box>
      ) : (
        <EmptyState title={translate('forms.preview.none')}>{translate('forms.preview.noneHint')}</EmptyState>
      )}
    </Panel>
  );
});

interface FillingProps {
  form: CompiledForm;
  page: string | undefined;
  person: TestPerson;
  language: string;
  isAnswered: boolean;
}

function Filling({ form, page, person, language, isAnswered }: FillingProps) {
  const { prefill, today } = person;
  const context = useMemo(() => ({ today, prefill }), [today, prefill]);
  const initial = useMemo(
    (): Answers => (isAnswered ? trialOf(form.definition, person) : prefilled(form, prefill)),
    // Only what the preview begins with: typing in the designer must not throw away what was tried out.
    [isAnswered, person],
  );
  const inHand = useForm(form, initial, context);
  return <FormView form={inHand} language={language} mode="preview" {...(page ? { firstPage: page } : {})} />;
}
