import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useFormats } from '@kassenwerk/kernel/console';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { FormDetail } from '../forms-api';

interface DesignerNoticesProps {
  detail: FormDetail;
  isFixed: boolean;
  /** The draft is still the one the page was opened with. */
  isOthersDraft: boolean;
  /** Work of last time that was never kept. */
  hasUnsaved: boolean;
  onDropUnsaved(): void;
}

/** What somebody should know before changing this form. */
export const DesignerNotices = memo(function DesignerNotices(props: DesignerNoticesProps) {
  const { detail, isFixed, isOthersDraft, hasUnsaved, onDropUnsaved } = props;
  const translate = useTranslate();
  const { instant } = useFormats();
  const { draft, next, current } = detail;
  const text = (name: string, values?: object) => translate(`forms.designer.${name}`, values);
  return (
    <>
      {isFixed && <Alert severity="info">{text('readOnly')}</Alert>}
      {!isFixed && current?.tenant === '*' && !draft && !next && <Alert severity="info">{text('sharedForm')}</Alert>}
      {next?.status === 'draft' && (
        <Alert
          severity="warning"
          action={
            <Link component={RouterLink} to="/releases" sx={{ alignSelf: 'center', mr: 1 }}>
              {text('toReleases')}
            </Link>
          }
        >
          {text('waits', { version: next.version, author: next.author, at: instant(next.createdAt) })}
        </Alert>
      )}
      {next?.status === 'published' && (
        <Alert severity="info">{text('planned', { version: next.version, at: instant(next.validFrom) })}</Alert>
      )}
      {draft && isOthersDraft && (
        <Alert severity="info">{text('draftOf', { author: draft.author, at: instant(draft.updatedAt) })}</Alert>
      )}
      {hasUnsaved && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={onDropUnsaved}>
              {text('dropUnsaved')}
            </Button>
          }
        >
          {text('unsaved')}
        </Alert>
      )}
    </>
  );
});
