import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Texts } from '@kassenwerk/rulebook/model';
import { useLanguage } from '@kassenwerk/kernel/console';

interface SentencesProps {
  texts: readonly { text: Texts }[];
  /** What stands there instead of none. */
  none: string;
}

/** One line for each. */
export function Sentences({ texts, none }: SentencesProps) {
  const language = useLanguage();
  if (texts.length === 0) return <Typography color="textSecondary">{none}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {texts.map(({ text }, place) => (
        <li key={place}>{text[language]}</li>
      ))}
    </Box>
  );
}
