import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { PlainOption } from '@kassenwerk/kernel/console';

interface ChoicesFieldProps {
  label: string;
  hint: string;
  options: readonly PlainOption[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Some of what there is, with a tick each. */
export function ChoicesField({ label, hint, options, chosen, onChange }: ChoicesFieldProps) {
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 600 }}>
        {label}
      </Typography>
      {hint && (
        <Typography variant="caption" color="textSecondary">
          {hint}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))' }}>
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            label={option.label}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(option.value)}
                onChange={(_event, isOn) =>
                  onChange(isOn ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))
                }
              />
            }
          />
        ))}
      </Box>
    </Box>
  );
}
