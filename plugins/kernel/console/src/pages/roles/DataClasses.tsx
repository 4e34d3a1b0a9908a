import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { sensitivities } from '../../../../server/src/ability/sensitive-fields';
import { Panel } from '../../ui/Panel';
import type { Editing } from './editing';
import { toggleSees } from './role-draft';
import { useRoleWords } from './useRoleWords';

/** Which classes of sensitive data the role sees in full; all others are masked wherever they would stand. */
export function DataClasses({ editing: { definition, shipped, isFund, isFixed, change } }: { editing: Editing }) {
  const translate = useTranslate();
  const words = useRoleWords();
  return (
    <Panel title={translate('resources.roles.sensitive')} note={translate('resources.roles.sensitiveNote')}>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' } }}>
        {sensitivities.map((one) => (
          <Box key={one}>
            <FormControlLabel
              control={
                <Switch
                  checked={definition.sees.includes(one)}
                  disabled={isFixed || (isFund && !shipped.sees.includes(one))}
                  onChange={() => change(toggleSees(definition, one))}
                />
              }
              label={words.data(one)}
            />
            <Typography variant="body2" color="textSecondary">
              {translate(`resources.roles.dataHint.${one}`)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
