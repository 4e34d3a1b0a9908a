import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Texts } from '@kassenwerk/forms/model';
import { memo, useCallback, useRef } from 'react';
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
export const TextsInput = memo(function TextsInput(props: TextsInputProps) {
  const { label, value, languages, isOptional = false, lines, isFixed } = props;
  const translate = useTranslate();
  const latest = useRef(props);
  latest.current = props;
  // The same function each time, so that writing in one language draws one input.
  const set = useCallback((language: string, text: string) => {
    const { value: before, isOptional: mayGo, onChange } = latest.current;
    onChange(withText(before, language, text, mayGo));
  }, []);
  const name = (language: string) => translate(`forms.languages.${language}`, { _: language });
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 1 }}>
      {languages.map((language) => (
        <TextIn
          key={language}
          {...{ language, lines, isFixed }}
          label={languages.length > 1 ? `${label} (${name(language)})` : label}
          text={value?.[language] ?? ''}
          isRequired={!isOptional && language === 'de'}
          onChange={set}
        />
      ))}
    </Box>
  );
});

interface TextInProps {
  language: string;
  label: string;
  text: string;
  isRequired: boolean;
  lines: number | undefined;
  isFixed: boolean;
  onChange(language: string, text: string): void;
}

const TextIn = memo(function TextIn({ language, label, text, isRequired, lines, isFixed, onChange }: TextInProps) {
  return (
    <TextField
      size="small"
      fullWidth
      label={label}
      value={text}
      required={isRequired}
      disabled={isFixed}
      multiline={lines !== undefined}
      minRows={lines}
      onChange={({ target }) => onChange(language, target.value)}
      slotProps={{ htmlInput: { lang: language.split('-')[0], maxLength: 10_000 } }}
    />
  );
});

function withText(
  before: Texts | undefined,
  language: string,
  text: string,
  mayGo: boolean | undefined,
): Texts | undefined {
  const others = Object.entries({ ...before }).filter(([one]) => one !== language);
  const texts = { ...Object.fromEntries(others), ...(text || language === 'de' ? { [language]: text } : {}) };
  const isEmpty = Object.values(texts).every((one) => one === '');
  return mayGo && isEmpty ? undefined : ({ de: '', ...texts } as Texts);
}
