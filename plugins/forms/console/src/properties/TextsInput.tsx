import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Texts } from '@kassenwerk/forms/model';
import { useTranslate } from 'react-admin';

interface TextsInputProps {
  label: string;
  value: Texts | undefined;
  languages: readonly string[];
  isOptional?: boolean;
  lines?: number;
  isFixed: boolean;
  /** An optional text goes when nothing is left of it. */
  onChange(value: Texts | undefined): void;
}

/** One text in the languages of the form, one below the other. */
export function TextsInput({ label, value, languages, isOptional, lines, isFixed, onChange }: TextsInputProps) {
  const translate = useTranslate();
  const set = (language: string, text: string) => {
    const others = Object.entries({ ...value }).filter(([one]) => one !== language);
    const texts = { ...Object.fromEntries(others), ...(text || language === 'de' ? { [language]: text } : {}) };
    const isEmpty = Object.values(texts).every((one) => one === '');
    onChange(isOptional && isEmpty ? undefined : ({ de: '', ...texts } as Texts));
  };
  const name = (language: string) => translate(`forms.languages.${language}`, { _: language });
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 1 }}>
      {languages.map((language) => (
        <TextField
          key={language}
          size="small"
          fullWidth
          label={languages.length > 1 ? `${label} (${name(language)})` : label}
          value={value?.[language] ?? ''}
          required={!isOptional && language === 'de'}
          disabled={isFixed}
          multiline={lines !== undefined}
          minRows={lines}
          onChange={({ target }) => set(language, target.value)}
          slotProps={{ htmlInput: { lang: language.split('-')[0], maxLength: 10_000 } }}
        />
      ))}
    </Box>
  );
}
