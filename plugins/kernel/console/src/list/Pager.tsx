import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useListContext, useTranslate } from 'react-admin';
import { useFormats } from '../formats/useFormats';

const sizes = [25, 50, 100];

/** Where in the list one is, and the way on. */
export function Pager() {
  const translate = useTranslate();
  const { count } = useFormats();
  const { page, perPage, setPage, setPerPage, total = 0, hasNextPage, hasPreviousPage } = useListContext();
  if (total === 0) return null;
  const range = {
    from: count((page - 1) * perPage + 1),
    to: count(Math.min(page * perPage, total)),
    total: count(total),
  };
  return (
    <Box
      component="nav"
      aria-label={translate('kassenwerk.text.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <TextField
        select
        variant="standard"
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
        slotProps={{
          htmlInput: { 'aria-label': translate('ra.navigation.page_rows_per_page') },
          input: { disableUnderline: true },
        }}
      >
        {sizes.map((size) => (
          <MenuItem key={size} value={size}>
            {size}
          </MenuItem>
        ))}
      </TextField>
      <Typography variant="body2" color="textSecondary" role="status" sx={{ mx: 1 }}>
        {translate('kassenwerk.text.range', range)}
      </Typography>
      <IconButton
        aria-label={translate('ra.navigation.previous')}
        disabled={!hasPreviousPage}
        onClick={() => setPage(page - 1)}
      >
        <ChevronLeftOutlined />
      </IconButton>
      <IconButton
        aria-label={translate('ra.navigation.next')}
        disabled={!hasNextPage}
        onClick={() => setPage(page + 1)}
      >
        <ChevronRightOutlined />
      </IconButton>
    </Box>
  );
}
