import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useListContext, useTranslate } from 'react-admin';
import type { Preset } from './filters';

/** Filter sets as a row of switches; the one that matches the list is pressed. */
export function Presets({ presets }: { presets: readonly Preset[] }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const current = presets.find(({ filter }) => JSON.stringify(filter) === JSON.stringify(filterValues));
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={current?.key ?? null}
      onChange={(_event, key: string | null) =>
        setFilters(presets.find((preset) => preset.key === key)?.filter ?? {}, undefined)
      }
      aria-label={translate('kassenwerk.text.quickFilters')}
      sx={{ maxWidth: '100%', overflowX: 'auto', whiteSpace: 'nowrap' }}
    >
      {presets.map(({ key, label }) => (
        <ToggleButton key={key} value={key}>
          {translate(label)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
