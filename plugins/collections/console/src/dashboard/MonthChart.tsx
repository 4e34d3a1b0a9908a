import { BarChart } from '@mui/x-charts/BarChart';
import { useTheme } from '@mui/material/styles';
import { ChartFrame, EmptyState, PlainTable, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { MonthFigures } from './dashboard-figures';
import { monthSeries } from './month-series';

/** What was debited, paid and returned, month by month. */
export default function MonthChart({ months }: { months: readonly MonthFigures[] }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { money, roundMoney, period, shortPeriod } = useFormats();
  const [debit, pay, back] = palette.kassenwerk.charts;
  const label = (name: string) => translate(`collections.dashboard.${name}`);
  const series = [
    { key: 'debitedCents', color: debit },
    { key: 'paidCents', color: pay },
    { key: 'returnedCents', color: back },
  ] as const;
  if (months.length === 0) {
    return (
      <ChartFrame
        title={label('byMonth')}
        table={null}
        chart={<EmptyState title={label('noMonths')}>{label('noMonthsHint')}</EmptyState>}
      />
    );
  }
  return (
    <ChartFrame
      title={label('byMonth')}
      chart={
        <BarChart
          height={280}
          dataset={monthSeries(months).map((month) => ({ ...month }))}
          xAxis={[
            {
              dataKey: 'month',
              scaleType: 'band',
              valueFormatter: (month: string) => shortPeriod(month),
              disableLine: true,
              disableTicks: true,
            },
          ]}
          yAxis={[
            { width: 84, valueFormatter: (cents: number) => roundMoney(cents), disableLine: true, disableTicks: true },
          ]}
          grid={{ horizontal: true }}
          borderRadius={3}
          series={series.map(({ key, color }) => ({
            dataKey: key,
            color,
            label: label(key),
            valueFormatter: (cents) => money(cents),
          }))}
          slotProps={{ legend: { position: { vertical: 'bottom', horizontal: 'start' } } }}
        />
      }
      table={
        <PlainTable
          caption={label('byMonth')}
          rows={monthSeries(months)}
          keyOf={({ month }) => month}
          columns={[
            { label: label('month'), cell: ({ month }) => period(month) },
            ...series.map(({ key }) => ({
              label: label(key),
              numeric: true,
              cell: (row: MonthFigures) => money(row[key]),
            })),
          ]}
        />
      }
    />
  );
}
