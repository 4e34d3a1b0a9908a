import AddOutlined from '@mui/icons-material/AddOutlined';
import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormLabel from '@mui/material/FormLabel';
import IconButton from '@mui/material/IconButton';
import type { Option, Texts } from '@kassenwerk/forms/model';
import { useTranslate } from 'react-admin';
import { uniqueId } from '../editing';
import { TextsInput } from './TextsInput';

interface OptionsInputProps {
  label: string;
  value: readonly Option[];
  languages: readonly string[];
  isFixed: boolean;
  onChange(value: readonly Option[]): void;
}

/** The answers to choose from. Each keeps its stored value when its wording changes, so conditions go on holding. */
export function OptionsInput({ label, value, languages, isFixed, onChange }: OptionsInputProps) {
  const translate = useTranslate();
  const relabel = (index: number, texts: Texts) =>
    onChange(value.map((one, place) => (place === index ? { ...one, label: texts } : one)));
  const move = (index: number, step: -1 | 1) => {
    const next = [...value];
    const [moved] = next.splice(index, 1);
    next.splice(index + step, 0, moved!);
    onChange(next);
  };
  const add = () =>
    onChange([...value, { value: uniqueId('option', new Set(value.map((one) => one.value))), label: { de: '' } }]);
  return (
    <Box sx={{ display: 'grid', gap: 1 }} role="group" aria-label={label}>
      <FormLabel component="p">{label}</FormLabel>
      {value.map((option, index) => {
        const number = index + 1;
        return (
          <Box key={index} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' }}>
            <TextsInput
              label={translate('forms.designer.option', { number })}
              value={option.label}
              languages={languages}
              isFixed={isFixed}
              onChange={(texts) => texts && relabel(index, texts)}
            />
            {!isFixed && (
              <Box sx={{ display: 'flex' }}>
                <IconButton
                  size="small"
                  disabled={index === 0}
                  aria-label={translate('forms.designer.optionUp', { number })}
                  onClick={() => move(index, -1)}
                >
                  <ArrowUpwardOutlined fontSize="small" />
                </IconButton>
                <IconButton
                  size="small"
                  disabled={number === value.length}
                  aria-label={translate('forms.designer.optionDown', { number })}
                  onClick={() => move(index, 1)}
                >
                  <ArrowDownwardOutlined fontSize="small" />
                </IconButton>
                <IconButton
                  size="small"
                  disabled={value.length === 1}
                  aria-label={translate('forms.designer.optionRemove', { number })}
                  onClick={() => onChange(value.filter((one) => one !== option))}
                >
                  <DeleteOutlined fontSize="small" />
                </IconButton>
              </Box>
            )}
          </Box>
        );
      })}
      {!isFixed && (
        <Button size="small" startIcon={<AddOutlined />} sx={{ justifySelf: 'start' }} onClick={add}>
          {translate('forms.designer.optionAdd')}
        </Button>
      )}
    </Box>
  );
}
