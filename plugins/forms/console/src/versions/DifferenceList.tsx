import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { textIn, type Difference } from '@kassenwerk/forms/model';
import { useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

interface DifferenceListProps {
  differences: readonly Difference[];
  /** Message key for no difference. */
  none?: string;
}

/** What is different, one sentence for each. */
export function DifferenceList({ differences, none = 'forms.versions.same' }: DifferenceListProps) {
  const language = useLanguage();
  const translate = useTranslate();
  if (differences.length === 0) return <Typography color="textSecondary">{translate(none)}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {differences.map(({ text }, index) => (
        <li key={index}>{textIn(text, language)}</li>
      ))}
    </Box>
  );
}
