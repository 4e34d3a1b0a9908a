import Badge from '@mui/material/Badge';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { hiddenText, useFormats } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { caseworkApi, type InboxCounters, type InboxView } from '../casework-api';

const shown: readonly InboxView[] = ['mine', 'unassigned', 'team', 'clearing', 'overdue', 'followUp', 'all', 'closed'];

interface Props {
  tenant: string;
  view: InboxView;
  onView(view: InboxView): void;
}

/** The ways into the pile, each with how much lies there. */
export function InboxViews({ tenant, view, onView }: Props) {
  const translate = useTranslate();
  const { count } = useFormats();
  const { data: counters } = useQuery({
    queryKey: ['inbox-counters', tenant],
    queryFn: () => caseworkApi.counters(tenant),
    placeholderData: (before) => before,
  });
  return (
    <Tabs
      value={view}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={translate('casework.inbox.views')}
      onChange={(_event, chosen: InboxView) => onView(chosen)}
    >
      {shown.map((one) => {
        const open = counters && openIn(counters, one);
        const label = translate(`casework.view.${one}`);
        return (
          <Tab
            key={one}
            value={one}
            label={
              open === undefined ? (
                label
              ) : (
                <Badge
                  // The number alone says little to whoever listens.
                  badgeContent={
                    <>
                      {` ${count(open)} `}
                      <span style={hiddenText}>{translate('casework.inbox.cases')}</span>
                    </>
                  }
                  color={one === 'overdue' && open > 0 ? 'error' : 'default'}
                  sx={{ pr: 3, '& .MuiBadge-badge': { right: 4, top: '50%' } }}
                >
                  {label}
                </Badge>
              )
            }
          />
        );
      })}
    </Tabs>
  );
}

function openIn(counters: InboxCounters, view: InboxView): number | undefined {
  if (view === 'team' || view === 'all' || view === 'closed') return undefined;
  return counters[view];
}
