import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useText, type Text } from '../formats/useFormats';
import { useMay } from '../session/useMay';

/** Which rows of which version of a decision table have decided. */
export interface DecisionSource {
  table: string;
  version: number;
  rows: readonly string[];
  /** The reason in words, where it was kept. */
  sentence?: Text | null;
}

/** Why something was decided as it was, for whoever asks: closed until then. */
export function DecisionNote({ decision }: { decision: DecisionSource | null | undefined }) {
  const translate = useTranslate();
  const textOf = useText();
  const maySeeTable = useMay('read', 'configurationVersion');
  if (!decision) return null;
  const { table, version, rows, sentence } = decision;
  return (
    <Box
      component="details"
      // In lists a click on the row leads elsewhere.
      onClick={(event) => event.stopPropagation()}
      sx={{
        color: 'text.secondary',
        fontSize: 13,
        maxWidth: 560,
        whiteSpace: 'normal',
        '&[open]': { minWidth: { sm: 340 } },
      }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', width: 'fit-content' }}>
        {translate('decision.why')}
      </Box>
      {sentence ? textOf(sentence) : translate('decision.row', { table, version, rows: rows.join(', ') || '–' })}{' '}
      {maySeeTable && (
        <Link component={RouterLink} to={`/rules/${table}`}>
          {translate('decision.toTable')}
        </Link>
      )}
    </Box>
  );
}
