import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { textIn, type FormDefinition, type FormProblem } from '@kassenwerk/forms/model';
import { FormDialog, useLanguage } from '@kassenwerk/kernel/console';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { readFormFile, type ReadForm } from '../editing';

interface ImportDialogProps {
  /** What is there under a name already, and would get this content as its draft. */
  known?(key: string): 'form' | 'draft' | undefined;
  onClose(): void;
  onRead(definition: FormDefinition): Promise<unknown>;
}

/** A form from a file, with what is wrong with it before it is taken over. */
export function ImportDialog({ known, onClose, onRead }: ImportDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [read, setRead] = useState<ReadForm>();
  const definition = read && 'definition' in read ? read.definition : undefined;
  const taken = definition && known?.(definition.key);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setRead(readFormFile(await file.text()));
  };
  return (
    <FormDialog
      open
      title={translate('forms.import.title')}
      submit={translate('forms.import.take')}
      disabled={!definition}
      onClose={onClose}
      onSubmit={async () => definition && onRead(definition)}
    >
      <Typography>{translate('forms.import.hint')}</Typography>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={translate('forms.import.file')}
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {name || translate('forms.import.choose')}
      </Button>
      {definition && (
        <Alert severity="success">
          {translate('forms.import.found', { title: textIn(definition.title, language), key: definition.key })}
        </Alert>
      )}
      {taken && <Alert severity="warning">{translate(`forms.import.taken.${taken}`)}</Alert>}
      {read && 'reason' in read && (
        <Alert severity="error">
          {translate(`forms.import.${read.reason}`)}
          <ProblemList problems={read.problems} />
        </Alert>
      )}
      {definition && read && read.problems.length > 0 && (
        <Alert severity="warning">
          {translate('forms.import.problems')}
          <ProblemList problems={read.problems} />
        </Alert>
      )}
    </FormDialog>
  );
}

function ProblemList({ problems }: { problems: readonly FormProblem[] }) {
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.slice(0, 8).map(({ pointer, text }) => (
        <li key={`${pointer} ${text.de}`}>{textIn(text, language)}</li>
      ))}
    </ul>
  );
}
