import '@kassenwerk/forms/renderer/form.css';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { compileForm, prefilled, textIn, type Answers, type FormError } from '@kassenwerk/forms/model';
import { FormView, useForm } from '@kassenwerk/forms/renderer';
import { berlinCivilDate } from '@kassenwerk/kernel/domain';
import { isApiProblem, Page, Panel, useCommand, useLanguage } from '@kassenwerk/kernel/console';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { fillInApi, type FormToFillIn, type Person } from './fill-in-api';
import { HandedOver, Submitted } from './Outcome';
import { staffUploads } from './staff-uploads';

interface FillingProps {
  opened: FormToFillIn;
  person: Person;
  parent: string;
  onAgain(): void;
}

const none: readonly FormError[] = [];

/** From the first page to the receipt, or to the link with which the member goes on. */
export function Filling({ opened, person, parent, onAgain }: FillingProps) {
  const { key, hash, definition, prefill } = opened;
  const translate = useTranslate();
  const language = useLanguage();
  const compiled = useMemo(() => compileForm(definition).form!, [definition]);
  const context = useMemo(
    () => ({
      today: berlinCivilDate(new Date()),
      prefill,
      facts: { signedIn: person.memberId !== undefined, channel: 'console' },
    }),
    [prefill, person.memberId],
  );
  const form = useForm(
    compiled,
    useMemo(() => prefilled(compiled, prefill), [compiled, prefill]),
    context,
  );
  const [uploadKey] = useState<string>(() => crypto.randomUUID());
  const { tenant } = person;
  const uploads = useMemo(() => staffUploads({ tenant, form: key, uploadKey }), [tenant, key, uploadKey]);
  const [refusals, setRefusals] = useState(none);
  const content = { language, uploadKey };
  const submit = useCommand(
    (answers: Answers) =>
      // One key for all attempts: a receipt that got lost is answered again.
      fillInApi.submit({ ...person, ...content, form: key, hash, answers, idempotencyKey: uploadKey }),
    { stale: ['form-submissions'], handles: (error) => showRefusals(error, setRefusals) },
  );
  const handOver = useCommand(() =>
    fillInApi.handOver({ ...person, form: key, content: { ...content, answers: form.answers } }),
  );
  const title = textIn(definition.title, language);
  const frame = { title, parent: { to: parent, label: translate('forms.fillIn.title') } };
  if (submit.data || handOver.data)
    return (
      <Page {...frame}>
        {submit.data && <Submitted receipt={submit.data} onAgain={onAgain} />}
        {handOver.data && <HandedOver draft={handOver.data} onAgain={onAgain} />}
      </Page>
    );
  return (
    <Page {...frame} description={translate('forms.fillIn.note')}>
      <Panel>
        {/* The form is light, whatever the console looks like. */}
        <Box sx={{ maxWidth: 900, p: 2, borderRadius: 1, bgcolor: 'common.white' }}>
          <FormView
            {...{ form, language, uploads, refusals }}
            isSubmitting={submit.isPending}
            onSubmit={(answers) => submit.mutate(answers)}
            actions={
              <Button loading={handOver.isPending} onClick={() => handOver.mutate(undefined)}>
                {translate('forms.fillIn.handOver')}
              </Button>
            }
          />
        </Box>
      </Panel>
    </Page>
  );
}

/** Answers that the server did not take are shown where they stand. */
function showRefusals(error: unknown, show: (errors: readonly FormError[]) => void): boolean {
  const fields = isApiProblem(error) ? (error.details as { fields?: FormError[] } | undefined)?.fields : undefined;
  if (fields) show(fields);
  return fields !== undefined;
}
