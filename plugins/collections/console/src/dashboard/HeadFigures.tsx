import { Figures, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { DashboardFigures } from './dashboard-figures';

const openTasks = `/tasks?filter=${encodeURIComponent(JSON.stringify({ status: ['open', 'inProgress'] }))}`;
const openIncidents = `/incidents?filter=${encodeURIComponent(JSON.stringify({ status: 'open' }))}`;

/** Six figures that answer: how much, how far, is anybody needed? */
export function HeadFigures({ figures }: { figures: DashboardFigures }) {
  const translate = useTranslate();
  const { count, roundMoney, percent, date } = useFormats();
  const label = (name: string) => translate(`collections.dashboard.${name}`);
  const incidents = figures.openIncidents ?? 0;
  return (
    <Figures
      items={[
        { label: label('members'), value: count(figures.members), to: '/members' },
        { label: label('collected'), value: roundMoney(figures.collectedCents), tone: 'good' },
        {
          label: label('receivablesOpen'),
          value: roundMoney(figures.receivablesOpenCents),
          note: figures.nextDueOn
            ? translate('collections.dashboard.nextDue', { on: date(figures.nextDueOn) })
            : undefined,
          to: '/receivables',
        },
        {
          label: label('returned'),
          value: percent(figures.returnRatePercent),
          note: roundMoney(figures.returnedCents),
          tone: 'bad',
          to: '/returns',
        },
        { label: label('openTasks'), value: count(figures.openTasks), tone: 'wait', to: openTasks },
        {
          label: label('runsActive'),
          value: count(figures.runsActive),
          note:
            incidents > 0
              ? translate('collections.dashboard.incidents', { smart_count: incidents })
              : label('noIncidents'),
          tone: incidents > 0 ? 'bad' : 'busy',
          to: incidents > 0 ? openIncidents : '/runs',
        },
      ]}
    />
  );
}
