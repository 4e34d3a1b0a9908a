import { LineChart, lineClasses } from '@mui/x-charts/LineChart';
import { useTheme } from '@mui/material/styles';
import { Panel, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { LedgerEntry } from './member-overview';

/** The balance over time, in steps; the bookings below it are its table. */
export default function BalanceChart({ entries }: { entries: readonly LedgerEntry[] }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { money, date, roundMoney } = useFormats();
  const title = translate('resources.members.balanceOverTime');
  return (
    <Panel title={title} note={translate('resources.members.balanceNote')}>
      <LineChart
        height={190}
        hideLegend
        xAxis={[
          {
            data: entries.map(({ bookedOn }) => new Date(`${bookedOn}T00:00:00Z`)),
            scaleType: 'time',
            valueFormatter: (at: Date) => date(at.toISOString()),
            disableLine: true,
            tickNumber: 6,
          },
        ]}
        margin={{ right: 48 }}
        yAxis={[
          { width: 76, valueFormatter: (cents: number) => roundMoney(cents), disableLine: true, disableTicks: true },
        ]}
        grid={{ horizontal: true }}
        series={[
          {
            data: entries.map(({ balanceCents }) => balanceCents),
            label: title,
            curve: 'stepAfter',
            area: true,
            showMark: false,
            color: palette.kassenwerk.charts[0],
            valueFormatter: (cents) => money(cents),
          },
        ]}
        sx={{ [`& .${lineClasses.area}`]: { opacity: 0.16 } }}
      />
    </Panel>
  );
}
