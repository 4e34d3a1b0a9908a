import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { FormDialog, UploadDialog, useLanguage } from '@kassenwerk/kernel/console';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ImportedTable } from '../rules-api';
import { Sentences } from '../Sentences';

interface ImportDialogProps {
  tenant: string;
  /** The table it is for; without it the one that the file names. */
  tableKey?: string;
  onClose(): void;
  /** What people have looked at and want. */
  onTakeOver(imported: ImportedTable): Promise<unknown> | void;
}

/** Reads a file, shows what it would change, and takes it over when somebody says so. */
export function ImportDialog({ tenant, tableKey, onClose, onTakeOver }: ImportDialogProps) {
  const translate = useTranslate();
  const hasArrived = useRef(false);
  const [imported, setImported] = useState<ImportedTable>();
  if (imported) return <Preview imported={imported} onClose={onClose} onTakeOver={async () => onTakeOver(imported)} />;
  return (
    <UploadDialog<ImportedTable>
      open
      title={translate('rules.files.read')}
      hint={translate('rules.files.hint')}
      path="/rulebook/table-files"
      accept=".xlsx,.dmn,.xml,.json"
      tenant={tenant}
      query={{ table: tableKey }}
      // It closes itself when the file has arrived; what that would change is shown in its place.
      onClose={() => hasArrived.current || onClose()}
      onDone={(result) => {
        hasArrived.current = true;
        setImported(result);
      }}
    />
  );
}

interface PreviewProps {
  imported: ImportedTable;
  onClose(): void;
  onTakeOver(): Promise<unknown>;
}

const mostShown = 60;

function Preview({ imported, onClose, onTakeOver }: PreviewProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { definition, differences, problems, revision } = imported;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isNew = revision === null;
  return (
    <FormDialog
      open
      wide
      title={translate('rules.files.preview', { table: definition.title[language] })}
      submit={translate('rules.command.apply')}
      disabled={!isNew && differences.length === 0}
      onClose={onClose}
      onSubmit={onTakeOver}
    >
      <Typography variant="h3">{translate('rules.release.changes')}</Typography>
      <Sentences
        texts={differences.slice(0, mostShown)}
        none={translate(isNew ? 'rules.files.new' : 'rules.release.same', { rows: definition.rows.length })}
      />
      {differences.length > mostShown && (
        <Typography>{translate('rules.files.more', { smart_count: differences.length - mostShown })}</Typography>
      )}
      {errors.length > 0 && (
        <Alert severity="warning">
          {translate('rules.files.unsound')}
          <Sentences texts={errors.slice(0, 8)} none="" />
        </Alert>
      )}
    </FormDialog>
  );
}
