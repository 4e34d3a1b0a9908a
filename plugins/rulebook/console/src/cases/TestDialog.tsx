import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { resultInWords, saidBy, type TestCase } from '@kassenwerk/rulebook/model';
import { FormDialog, useLanguage } from '@kassenwerk/kernel/console';
import { todayInBerlin } from '@kassenwerk/kernel/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TableInHand } from '../editor/useTableInHand';
import { putTest, removeTest } from '../editing/change-table';
import { freeId, keyFrom } from '../editing/new-table';
import { DayBox } from '../values/DayBox';
import { ValueInput } from '../values/ValueInput';
import { ExpectedInput } from './ExpectedInput';
import { TrialResult } from './TrialResult';
import { useTrial } from './useTrial';

interface TestDialogProps {
  hand: TableInHand;
  /** A new one without it. */
  test: TestCase | undefined;
  mayWrite: boolean;
  onClose(): void;
}

const newTest = (): TestCase => ({ id: '', title: '', input: {}, at: todayInBerlin(new Date()), expected: {} });

/** What is given, what the table says to it now, and what it must say. */
export function TestDialog({ hand, test: given, mayWrite, onClose }: TestDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { table, apply } = hand;
  const [test, setTest] = useState(given ?? newTest());
  const trial = useTrial(table, test);
  const submit = async () => {
    if (mayWrite) apply(putTest({ ...test, id: test.id || freeId(keyFrom(test.title) || 'test', table.tests) }));
  };
  return (
    <FormDialog
      open
      wide
      title={translate(given ? 'rules.test.change' : mayWrite ? 'rules.test.add' : 'rules.test.try')}
      submit={translate(mayWrite ? 'rules.command.apply' : 'rules.command.close')}
      disabled={mayWrite && !test.title}
      onClose={onClose}
      onSubmit={submit}
    >
      {mayWrite && (
        <TextField
          required
          label={translate('rules.test.fields.title')}
          helperText={translate('rules.test.titleHint')}
          value={test.title}
          onChange={({ target }) => setTest({ ...test, title: target.value })}
        />
      )}
      {table.inputs.map((column) => (
        <ValueInput
          key={column.id}
          column={column}
          value={test.input[column.id]}
          onChange={(value) => setTest({ ...test, input: { ...test.input, [column.id]: value } })}
        />
      ))}
      <DayBox
        label={translate('rules.test.fields.at')}
        value={test.at}
        required
        onChange={(at) => setTest({ ...test, at: at ?? test.at })}
      />
      <TrialResult trial={trial} />
      {mayWrite && (
        <>
          <ExpectedInput table={table} test={test} onChange={(expected) => setTest({ ...test, expected })} />
          <Button
            sx={{ justifySelf: 'start' }}
            disabled={!trial.decision || trial.decision.status === 'conflict'}
            onClick={() => trial.decision && setTest({ ...test, expected: saidBy(trial.decision) })}
          >
            {translate('rules.test.takeOver')}
          </Button>
          <div aria-live="polite">
            {translate('rules.test.expects', { result: resultInWords(test.expected, table)[language] })}
          </div>
        </>
      )}
      {mayWrite && given && (
        <Button
          color="error"
          sx={{ justifySelf: 'start' }}
          onClick={() => {
            apply(removeTest(given.id));
            onClose();
          }}
        >
          {translate('rules.test.remove')}
        </Button>
      )}
    </FormDialog>
  );
}
