import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  TenantTag,
  useFormats,
  useTenant,
  useText,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import type { WaitingQuestions } from '../runs/run-detail';
import { questionColumns } from './question-columns';

/** Partners answer in their own time, and nothing tells the console of it. */
const lookAgainMs = 10_000;

/** For which partners processes wait, over all runs; figures only. */
export function PartnerQuestions() {
  const translate = useTranslate();
  const textOf = useText();
  const formats = useFormats();
  const { tenant } = useTenant();
  const verbs = useVerbs<EngineVerbs>();
  const query = useQuery({
    queryKey: ['runs', 'partner-figures', tenant?.key],
    queryFn: () => verbs.partnerFigures(tenant?.key),
    refetchInterval: lookAgainMs,
  });
  const text = (key: string) => translate(`resources.runs.partners.${key}`);
  return (
    <Page title={text('title')} description={text('note')}>
      <Loadable query={query}>
        {(rows) => (
          <Panel flush title={text('waiting')}>
            {rows.length === 0 ? (
              <EmptyState title={text('none')} />
            ) : (
              <PlainTable
                caption={text('waiting')}
                rows={rows}
                keyOf={(row) => [row.tenant, row.partner, row.process, row.stepId, textOf(row.stepTitle)].join(' ')}
                columns={[
                  { label: text('partner'), cell: ({ partner }) => partner },
                  ...(tenant
                    ? []
                    : [
                        {
                          label: translate('kassenwerk.field.tenant'),
                          cell: (row: WaitingQuestions) => <TenantTag tenant={row.tenant} />,
                        },
                      ]),
                  { label: text('process'), cell: ({ process }) => process },
                  { label: text('step'), cell: ({ stepTitle }) => textOf(stepTitle) },
                  { label: text('runs'), numeric: true, cell: ({ runs }) => formats.count(runs) },
                  ...questionColumns<WaitingQuestions>(['open', 'fetched', 'answered'], { text, formats }),
                ]}
              />
            )}
          </Panel>
        )}
      </Loadable>
    </Page>
  );
}
