import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  variables: readonly string[];
  onChoose(variable: string): void;
}

/** What can be put into a text, in words; a click puts it where the cursor stood. */
export function VariableBar({ variables, onChoose }: Props) {
  const translate = useTranslate();
  const heading = useId();
  return (
    <Box role="group" aria-labelledby={heading}>
      <Typography id={heading} variant="body2" color="textSecondary" sx={{ mb: 0.75 }}>
        {translate('casework.texts.insert')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {variables.map((one) => (
          <Button
            key={one}
            size="small"
            variant="outlined"
            color="inherit"
            // The field keeps its selection while the mouse is pressed here.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(one)}
          >
            {translate(`casework.texts.variable.${one.replace('.', '_')}`, { _: one })}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
