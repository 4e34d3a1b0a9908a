import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { resultInWords, type TestCase } from '@kassenwerk/rulebook/model';
import { EmptyState, Panel, PlainTable, StatusChip, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Review } from '../editor/useReview';
import type { TableInHand } from '../editor/useTableInHand';
import { inputInWords } from '../values/input-words';
import { TestDialog } from './TestDialog';

interface TestPanelProps {
  hand: TableInHand;
  review: Review;
  mayWrite: boolean;
}

/** The examples that a table must pass before it is released, and how many rows they hit. */
export function TestPanel({ hand, review: { run }, mayWrite }: TestPanelProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [opened, open] = useState<TestCase | 'new'>();
  const { table } = hand;
  const results = new Map(run?.results.map((one) => [one.test.id, one.isGreen]));
  const label = (name: string) => translate(`rules.test.fields.${name}`);
  return (
    <Panel
      flush
      title={translate('rules.test.title')}
      note={run && translate('rules.test.coverage', { hit: run.coverage.hit, all: run.coverage.all })}
      actions={
        <Button variant="outlined" onClick={() => open('new')}>
          {translate(mayWrite ? 'rules.test.add' : 'rules.test.try')}
        </Button>
      }
    >
      {table.tests.length === 0 ? (
        <EmptyState title={translate('rules.test.none')}>{translate('rules.test.noneHint')}</EmptyState>
      ) : (
        <PlainTable
          caption={translate('rules.test.title')}
          rows={table.tests}
          keyOf={({ id }) => id}
          columns={[
            {
              label: label('title'),
              cell: (test) => (
                <Link
                  component="button"
                  type="button"
                  onClick={() => open(test)}
                  sx={{ minHeight: 24, textAlign: 'left' }}
                >
                  {test.title}
                </Link>
              ),
            },
            { label: label('input'), cell: ({ input }) => inputInWords(input, table, language) },
            { label: label('expected'), cell: (test) => resultInWords(test.expected, table)[language] },
            { label: label('result'), cell: ({ id }) => <TestChip isGreen={results.get(id)} /> },
          ]}
        />
      )}
      {opened && (
        <TestDialog
          hand={hand}
          test={opened === 'new' ? undefined : opened}
          mayWrite={mayWrite}
          onClose={() => open(undefined)}
        />
      )}
    </Panel>
  );
}

const TestChip = ({ isGreen }: { isGreen: boolean | undefined }) => (
  <StatusChip
    status={isGreen === undefined ? 'unknown' : isGreen ? 'green' : 'red'}
    resource="rules"
    tone={isGreen === undefined ? 'idle' : isGreen ? 'good' : 'bad'}
  />
);
