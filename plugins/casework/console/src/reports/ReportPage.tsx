import Box from '@mui/material/Box';
import { EmptyState, Figures, Loadable, Page, PlainSelect, useFormats, useTenant } from '@kassenwerk/kernel/console';
import { addDays, berlinCivilDate } from '@kassenwerk/kernel/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { daysOf } from '../absences/month-cells';
import { BarPanel } from './BarPanel';
import { backlogByAge, volumeBy, volumeByDay } from './bars';
import { LoadTable, RuleTable } from './ReportTables';
import { reportApi, type CaseReport } from './report-api';

const periods = [7, 14, 30, 90];

/** How the fund keeps up with what comes in. */
export function ReportPage() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Page title={translate('casework.reports.title')} description={translate('casework.reports.description')}>
      {tenant ? (
        <Report key={tenant.key} tenant={tenant.key} />
      ) : (
        <EmptyState title={translate('casework.people.chooseFund')}>
          {translate('casework.people.chooseFundHint')}
        </EmptyState>
      )}
    </Page>
  );
}

function Report({ tenant }: { tenant: string }) {
  const translate = useTranslate();
  const [days, setDays] = useState(14);
  const to = berlinCivilDate(new Date());
  const from = addDays(to, 1 - days);
  const query = useQuery({
    queryKey: ['case-report', tenant, from, to],
    queryFn: () => reportApi.show(tenant, from, to),
  });
  return (
    <>
      <PlainSelect
        sx={{ maxWidth: 260 }}
        label={translate('casework.reports.period')}
        value={String(days)}
        onChange={(value) => setDays(Number(value))}
        options={periods.map((one) => ({
          value: String(one),
          label: translate('casework.reports.lastDays', { smart_count: one }),
        }))}
      />
      <Loadable query={query}>{(report) => <Parts report={report} days={daysOf(from, to)} />}</Loadable>
    </>
  );
}

function Parts({ report, days }: { report: CaseReport; days: readonly string[] }) {
  const translate = useTranslate();
  const { date } = useFormats();
  const text = (name: string) => translate(`casework.reports.${name}`);
  const { volume, backlog, people, rules } = report;
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}
    >
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Summary report={report} />
      </Box>
      <BarPanel title={text('byDay')} of={text('day')} bars={volumeByDay(volume, days)} nameOf={date} />
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <BarPanel
          title={text('byChannel')}
          of={text('channel')}
          bars={volumeBy(volume, 'channel')}
          nameOf={(key) => translate(`casework.channel.${key}`, { _: key })}
        />
        <BarPanel
          title={text('byArea')}
          of={text('area')}
          bars={volumeBy(volume, 'area')}
          nameOf={(key) => translate(`casework.area.${key}`, { _: key })}
        />
        <BarPanel
          title={text('backlog')}
          note={text('backlogNote')}
          of={text('ageLabel')}
          bars={backlogByAge(backlog)}
          nameOf={(key) => text(`age.${key}`)}
        />
      </Box>
      <LoadTable people={people} />
      <RuleTable rules={rules} />
    </Box>
  );
}

function Summary({ report: { volume, answers } }: { report: CaseReport }) {
  const translate = useTranslate();
  const { count, percent, duration } = useFormats();
  const text = (name: string) => translate(`casework.reports.${name}`);
  const time = (hours: number | null) => (hours === null ? '–' : duration(hours * 3_600_000));
  return (
    <Figures
      items={[
        { label: text('received'), value: count(volume.reduce((sum, one) => sum + one.count, 0)) },
        { label: text('median'), value: time(answers.medianHours) },
        { label: text('p90'), value: time(answers.p90Hours) },
        { label: text('kept'), value: answers.due > 0 ? percent(Math.round((100 * answers.kept) / answers.due)) : '–' },
      ]}
    />
  );
}
