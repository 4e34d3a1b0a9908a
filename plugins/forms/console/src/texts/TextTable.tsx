import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { FormDefinition, Texts } from '@kassenwerk/forms/model';
import { Panel, useLanguage } from '@kassenwerk/kernel/console';
import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { DesignerActions } from '../designer/useDesigner';
import { nameOf, partsOf } from '../editing';
import { textRows, type TextRow } from './text-rows';

interface TextTableProps {
  definition: FormDefinition;
  isFixed: boolean;
  actions: DesignerActions;
}

/** All texts, languages side by side, with what is missing. */
export function TextTable({ definition, isFixed, actions }: TextTableProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [onlyMissing, setOnlyMissing] = useState(false);
  const { languages } = definition;
  const rows = textRows(definition);
  const isMissing = ({ texts }: TextRow) => languages.some((one) => !one.endsWith('-easy') && !texts[one]?.trim());
  const missing = rows.filter(isMissing).length;
  const placeOf = ({ id, name, index }: TextRow) => {
    const part = partsOf(definition).get(id);
    const what =
      name === 'title'
        ? translate('forms.parameters.title')
        : translate(`forms.texts.${name}`, { number: (index ?? 0) + 1 });
    return part ? `${nameOf(part.node, language)} – ${what}` : what;
  };
  return (
    <Panel title={translate('forms.texts.title')} note={translate('forms.texts.note')}>
      <Alert severity={missing > 0 ? 'warning' : 'success'} sx={{ mb: 1.5 }}>
        {missing > 0 ? translate('forms.texts.missing', { smart_count: missing }) : translate('forms.texts.complete')}
      </Alert>
      <FormControlLabel
        control={<Switch checked={onlyMissing} />}
        label={translate('forms.texts.onlyMissing')}
        onChange={(_event, checked) => setOnlyMissing(checked)}
      />
      <Box sx={{ display: 'grid', gap: 2, mt: 1.5 }}>
        {(onlyMissing ? rows.filter(isMissing) : rows).map((row) => (
          <TextLine
            key={`${row.id} ${row.name} ${row.index ?? ''}`}
            place={placeOf(row)}
            texts={row.texts}
            languages={languages}
            isFixed={isFixed}
            onChange={(texts) => actions.changeText(row, texts)}
          />
        ))}
      </Box>
    </Panel>
  );
}

interface TextLineProps {
  place: string;
  texts: Texts;
  languages: readonly string[];
  isFixed: boolean;
  onChange(texts: Texts): void;
}

const TextLine = memo(
  function TextLine({ place, texts, languages, isFixed, onChange }: TextLineProps) {
    const translate = useTranslate();
    return (
      <Box role="group" aria-label={place}>
        <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.75 }}>
          {place}
        </Typography>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' }}>
          {languages.map((language) => {
            const isEmpty = !texts[language]?.trim() && !language.endsWith('-easy');
            return (
              <TextField
                key={language}
                size="small"
                multiline
                label={translate(`forms.languages.${language}`, { _: language })}
                value={texts[language] ?? ''}
                disabled={isFixed}
                error={isEmpty}
                helperText={isEmpty ? translate('forms.texts.isMissing') : undefined}
                onChange={({ target }) => onChange({ ...texts, [language]: target.value })}
                slotProps={{ htmlInput: { lang: language.split('-')[0] } }}
              />
            );
          })}
        </Box>
      </Box>
    );
  },
  (before, after) =>
    before.texts === after.texts &&
    before.place === after.place &&
    before.languages === after.languages &&
    before.isFixed === after.isFixed,
);
