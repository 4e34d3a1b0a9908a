import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { ToneMark } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

/** Tells whether figures change by themselves. */
export function LiveMark({ live }: { live: boolean }) {
  const translate = useTranslate();
  const text = translate(live ? 'kassenwerk.text.live' : 'kassenwerk.text.notLive');
  return (
    <Tooltip title={translate(live ? 'kassenwerk.text.liveHint' : 'kassenwerk.text.notLiveHint')}>
      <Box
        role="status"
        sx={{
          display: { xs: 'none', md: 'inline-flex' },
          alignItems: 'center',
          gap: 0.75,
          color: 'text.secondary',
          fontSize: 13,
          mr: 1,
        }}
      >
        <ToneMark tone={live ? 'good' : 'idle'} />
        {text}
      </Box>
    </Tooltip>
  );
}
