import NavigateBeforeOutlined from '@mui/icons-material/NavigateBeforeOutlined';
import NavigateNextOutlined from '@mui/icons-material/NavigateNextOutlined';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';

interface Props {
  /** From 1. */
  page: number;
  pages: number;
  onPage(page: number): void;
}

/** A page on, a page back, and which one it is. */
export function Pager({ page, pages, onPage }: Props) {
  const translate = useTranslate();
  return (
    <>
      <IconButton
        size="small"
        disabled={page === 1}
        aria-label={translate('casework.originals.pageBefore')}
        onClick={() => onPage(page - 1)}
      >
        <NavigateBeforeOutlined fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={page === pages}
        aria-label={translate('casework.originals.pageAfter')}
        onClick={() => onPage(page + 1)}
      >
        <NavigateNextOutlined fontSize="small" />
      </IconButton>
      <Typography variant="body2" role="status">
        {translate('casework.originals.page', { page, pages })}
      </Typography>
    </>
  );
}
