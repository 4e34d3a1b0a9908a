import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { areas, type FormDefinition } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { ContradictionsInput } from './ContradictionsInput';
import { CoSignatureInput } from './CoSignatureInput';
import { LimitInput } from './LimitInput';
import { OutcomeInput } from './OutcomeInput';
import type { PropertiesOf } from './PropertyPanel';
import { TextsInput } from './TextsInput';
import { useTextChange } from './useTextChange';

const offered = ['de', 'de-easy', 'en', 'tr', 'uk', 'ar', 'ru', 'pl'];

/** What holds for the form as a whole. */
export function FormSettings(props: PropertiesOf<FormDefinition>) {
  const { node: definition, isFixed, actions } = props;
  const translate = useTranslate();
  const { title, description, area, topic, languages, access } = definition;
  const change = (properties: Readonly<Record<string, unknown>>) => actions.change('', properties);
  const setTitle = useTextChange(actions, '', 'title');
  const setDescription = useTextChange(actions, '', 'description');
  const texts = { languages, isFixed };
  const toggle = (language: string) =>
    change({
      languages: languages.includes(language) ? languages.filter((one) => one !== language) : [...languages, language],
    });
  return (
    <>
      <TextsInput {...texts} label={translate('forms.parameters.title')} value={title} onChange={setTitle} />
      <TextsInput
        {...texts}
        isOptional
        lines={2}
        label={translate('forms.parameters.description')}
        value={description}
        onChange={setDescription}
      />
      <PlainSelect
        label={translate('forms.parameters.area')}
        value={area}
        disabled={isFixed}
        onChange={(next) => change({ area: next })}
        options={areas.map((one) => ({ value: one, label: translate(`forms.areas.${one}`) }))}
      />
      <TextField
        size="small"
        label={translate('forms.parameters.topic')}
        helperText={translate('forms.designer.topicHint')}
        value={topic}
        disabled={isFixed}
        onChange={({ target }) => change({ topic: target.value })}
      />
      <PlainSelect
        label={translate('forms.parameters.access')}
        value={access}
        disabled={isFixed}
        onChange={(next) => change({ access: next })}
        options={['member', 'anyone'].map((one) => ({ value: one, label: translate(`forms.choices.access.${one}`) }))}
      />
      <FormGroup role="group" aria-label={translate('forms.parameters.languages')}>
        <FormLabel component="p">{translate('forms.parameters.languages')}</FormLabel>
        {[...new Set([...offered, ...languages])].map((language) => (
          <FormControlLabel
            key={language}
            control={
              <Checkbox
                size="small"
                checked={languages.includes(language)}
                // German is what every other language falls back to.
                disabled={isFixed || language === 'de'}
              />
            }
            label={translate(`forms.languages.${language}`, { _: language })}
            onChange={() => toggle(language)}
          />
        ))}
      </FormGroup>
      <OutcomeInput {...props} />
      <CoSignatureInput {...props} />
      <LimitInput {...props} />
      <ContradictionsInput {...props} />
    </>
  );
}
