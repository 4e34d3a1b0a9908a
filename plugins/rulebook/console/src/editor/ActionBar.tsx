import Button from '@mui/material/Button';
import { ConfirmButton, useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FileMenu } from '../files/FileMenu';
import { ImportDialog } from '../files/ImportDialog';
import { rulesApi, type TableDetail } from '../rules-api';
import { ReleaseDialog } from '../versions/ReleaseDialog';
import type { Review } from './useReview';
import type { TableInHand } from './useTableInHand';

interface ActionBarProps {
  tenant: string;
  detail: TableDetail;
  hand: TableInHand;
  review: Review;
  onRestart(): void;
}

/** Back one step, files, keep, drop, release. */
export function ActionBar({ tenant, detail, hand, review, onRestart }: ActionBarProps) {
  const translate = useTranslate();
  const [isReleasing, setReleasing] = useState(false);
  const [isReading, setReading] = useState(false);
  const { key } = detail;
  const { revision } = hand;
  const keep = useCommand(() => rulesApi.keepDraft({ tenant, definition: hand.table, revision }), {
    success: 'rules.done.kept',
    stale: ['rules'],
    onDone: (answer) => hand.kept(answer.revision),
  });
  const drop = useCommand(() => rulesApi.dropDraft({ tenant, key }), {
    success: 'rules.done.dropped',
    stale: ['rules'],
    onDone: () => {
      hand.forget();
      onRestart();
    },
  });
  // Files are made from what the server has, and compared with it.
  const keepFirst = async () => (hand.isChanged ? keep.mutateAsync(undefined) : undefined);
  return (
    <>
      <Button onClick={hand.undo} disabled={!hand.canUndo}>
        {translate('rules.command.undo')}
      </Button>
      {detail.draft && detail.current && (
        <ConfirmButton
          label={translate('rules.command.drop')}
          question={translate('rules.command.dropAsk')}
          color="error"
          onConfirm={() => drop.mutateAsync(undefined)}
        >
          {translate('rules.command.dropEffect')}
        </ConfirmButton>
      )}
      <FileMenu
        tenant={tenant}
        tableKey={key}
        before={keepFirst}
        onImport={() => void keepFirst().then(() => setReading(true))}
      />
      <Button
        variant="outlined"
        disabled={!hand.isChanged}
        loading={keep.isPending}
        onClick={() => keep.mutate(undefined)}
      >
        {translate('rules.command.keep')}
      </Button>
      <Button variant="contained" onClick={() => setReleasing(true)}>
        {translate('rules.command.release')}
      </Button>
      {isReading && (
        <ImportDialog
          tenant={tenant}
          tableKey={key}
          onClose={() => setReading(false)}
          onTakeOver={({ definition }) => hand.apply(() => definition)}
        />
      )}
      {isReleasing && (
        <ReleaseDialog
          release={{ tenant, definition: hand.table, revision }}
          before={detail.current?.definition}
          review={review}
          onClose={() => setReleasing(false)}
          onDone={() => {
            hand.kept();
            onRestart();
          }}
        />
      )}
    </>
  );
}
