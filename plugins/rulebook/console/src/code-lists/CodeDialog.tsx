import TextField from '@mui/material/TextField';
import type { Code } from '@kassenwerk/rulebook/model';
import { FormDialog } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DayBox } from '../values/DayBox';

interface CodeDialogProps {
  codes: readonly Code[];
  /** Which one is changed; a new one without it. */
  place: number | null;
  used: ReadonlySet<string>;
  onChange(codes: readonly Code[]): void;
  onClose(): void;
}

/** One value. What tables name keeps its code, or they would not find it any more. */
export function CodeDialog({ codes, place, used, onChange, onClose }: CodeDialogProps) {
  const translate = useTranslate();
  const label = (name: string) => translate(`rules.codeLists.fields.${name}`);
  const [code, setCode] = useState<Code>(() =>
    place === null ? { value: '', label: { de: '', en: '' } } : codes[place]!,
  );
  const { value, label: words, validFrom, validTo } = code;
  const isFixed = place !== null && used.has(codes[place]!.value);
  const isTwice = codes.some((one, at) => at !== place && one.value === value.trim());
  const isBackwards = Boolean(validFrom && validTo && validTo < validFrom);
  const take = () => {
    const de = words.de.trim();
    const taken: Code = { ...code, value: value.trim(), label: { de, en: words.en.trim() || de } };
    onChange(place === null ? [...codes, taken] : codes.map((one, at) => (at === place ? taken : one)));
    return Promise.resolve();
  };
  return (
    <FormDialog
      open
      title={translate(place === null ? 'rules.codeLists.add' : 'rules.codeLists.one')}
      submit={translate('rules.command.apply')}
      disabled={!value.trim() || !words.de.trim() || isTwice || isBackwards}
      onClose={onClose}
      onSubmit={take}
    >
      <TextField
        required
        autoFocus={!isFixed}
        disabled={isFixed}
        label={label('code')}
        value={value}
        error={isTwice}
        helperText={isTwice ? translate('rules.codeLists.twice') : isFixed && translate('rules.codeLists.fixed')}
        onChange={({ target }) => setCode({ ...code, value: target.value })}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      {(['de', 'en'] as const).map((language) => (
        <TextField
          key={language}
          required={language === 'de'}
          label={label(language === 'de' ? 'german' : 'english')}
          value={words[language]}
          onChange={({ target }) => setCode({ ...code, label: { ...words, [language]: target.value } })}
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      ))}
      <DayBox label={label('validFrom')} value={validFrom} onChange={(day) => setCode({ ...code, validFrom: day })} />
      <DayBox
        label={label('validTo')}
        value={validTo}
        helperText={translate(isBackwards ? 'rules.codeLists.backwards' : 'rules.codeLists.validToHint')}
        onChange={(day) => setCode({ ...code, validTo: day })}
      />
    </FormDialog>
  );
}
