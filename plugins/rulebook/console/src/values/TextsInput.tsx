import TextField from '@mui/material/TextField';
import type { Texts } from '@kassenwerk/rulebook/model';
import { useTranslate } from 'react-admin';

interface TextsInputProps {
  label: string;
  value: Texts;
  onChange(value: Texts): void;
}

/** A text in both languages. As long as the English one says the same as the German, it follows it. */
export function TextsInput({ label, value, onChange }: TextsInputProps) {
  const translate = useTranslate();
  const field = (language: 'de' | 'en') =>
    translate('rules.value.inLanguage', { label, language: translate(`rules.languages.${language}`) });
  return (
    <>
      <TextField
        required
        label={field('de')}
        value={value.de}
        onChange={({ target: { value: de } }) => onChange({ de, en: value.en === value.de ? de : value.en })}
      />
      <TextField
        required
        label={field('en')}
        value={value.en}
        onChange={({ target: { value: en } }) => onChange({ ...value, en })}
      />
    </>
  );
}
