import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ToneMark, toneOf } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { BankFileStatus } from './bank-file-detail';

const way: readonly BankFileStatus[] = ['built', 'checked', 'firstSignature', 'released', 'transmitted', 'accepted'];

/** Where each status stands on the way; a file that left the way is shown at the place where it did. */
const placeOf: Record<BankFileStatus, number> = {
  built: 0,
  checked: 1,
  firstSignature: 2,
  released: 3,
  transmitted: 4,
  accepted: 5,
  partlyAccepted: 5,
  rejected: 5,
  void: 2,
};

/** The way of a file as stations on a line. */
export function BankFileWay({ status }: { status: BankFileStatus }) {
  const translate = useTranslate();
  const place = placeOf[status];
  const stations = way.map((station, index) => (index === place ? status : station));
  return (
    <Box
      component="ol"
      aria-label={translate('resources.bank-files.way')}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: `repeat(${way.length}, 1fr)` },
        rowGap: 0.5,
      }}
    >
      {stations.map((station, index) => (
        <Box
          component="li"
          key={station}
          aria-current={index === place ? 'step' : undefined}
          sx={({ palette: { kassenwerk, background } }) => ({
            position: 'relative',
            display: 'flex',
            flexDirection: { xs: 'row', sm: 'column' },
            alignItems: { xs: 'center', sm: 'flex-start' },
            gap: 1,
            pt: { sm: 2.25 },
            '&::before': {
              content: '""',
              display: { xs: 'none', sm: 'block' },
              position: 'absolute',
              top: 5,
              left: 0,
              right: 0,
              height: 4,
              bgcolor: index < place ? kassenwerk.tone.good.mark : kassenwerk.line,
            },
            '& svg': {
              position: { sm: 'absolute' },
              top: 0,
              left: 0,
              bgcolor: 'background.default',
              boxShadow: `0 0 0 3px ${background.default}`,
            },
          })}
        >
          <ToneMark tone={index < place ? 'good' : index === place ? toneOf(status) : 'idle'} size={14} />
          <Typography
            variant="body2"
            sx={{ fontWeight: index === place ? 700 : 400, color: index > place ? 'text.secondary' : 'text.primary' }}
          >
            {translate(`resources.bank-files.status.${station}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
