import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import DrawOutlined from '@mui/icons-material/DrawOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import KeyboardReturnOutlined from '@mui/icons-material/KeyboardReturnOutlined';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import OutboxOutlined from '@mui/icons-material/OutboxOutlined';
import PeopleOutlineOutlined from '@mui/icons-material/PeopleOutlineOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import SpaceDashboardOutlined from '@mui/icons-material/SpaceDashboardOutlined';
import type { ConsoleManifest, MenuEntry } from '@kassenwerk/kernel/console';
import { bankFiles } from './bank-files';
import { bankMessages } from './bank-messages';
import { TaskBooking } from './bookings/TaskBooking';
import { Dashboard } from './dashboard/Dashboard';
import { deliveries } from './deliveries';
import { feedbackFiles } from './feedback';
import { mandates } from './mandates';
import { memberDocuments } from './member-documents';
import { members } from './members';
import { german } from './messages.de';
import { english } from './messages.en';
import { receivables } from './receivables';
import { returns } from './returns';
import { RunFiles } from './runs/RunFiles';
import { StartRun } from './runs/StartRun';
import { collectionsVerbs } from './verbs';

const inCollection = (resource: string, subject: string, icon: MenuEntry['icon']): MenuEntry => ({
  to: `/${resource}`,
  label: `resources.${resource}.name`,
  icon,
  section: 'collection',
  subject,
});

/** Collection of contributions: from the fund's delivery to the bank's answers. */
export const collectionsConsole: ConsoleManifest = {
  key: 'collections',
  resources: [
    members,
    deliveries,
    bankFiles,
    bankMessages,
    returns,
    receivables,
    mandates,
    feedbackFiles,
    memberDocuments,
  ],
  menu: [
    {
      to: '/',
      label: 'collections.dashboard.title',
      icon: SpaceDashboardOutlined,
      section: 'overview',
      subject: 'dashboard',
    },
    {
      to: '/members',
      label: 'resources.members.name',
      icon: PeopleOutlineOutlined,
      section: 'work',
      subject: 'member',
    },
    inCollection('deliveries', 'delivery', InboxOutlined),
    inCollection('bank-files', 'bankFile', AccountBalanceOutlined),
    inCollection('bank-messages', 'bankMessage', MarkEmailReadOutlined),
    inCollection('returns', 'bankEvent', KeyboardReturnOutlined),
    inCollection('receivables', 'receivable', ReceiptLongOutlined),
    inCollection('mandates', 'mandate', DrawOutlined),
    inCollection('feedback-files', 'feedbackFile', OutboxOutlined),
  ],
  messages: { de: german, en: english },
  verbs: collectionsVerbs,
  live: {
    run: ['members', 'receivables'],
    delivery: ['deliveries', 'dashboard'],
    bankFile: ['bank-files', 'runs', 'dashboard'],
    bankMessage: ['bank-messages', 'returns', 'receivables', 'dashboard'],
    bankEvent: ['bookings', 'bank-messages', 'returns', 'receivables', 'members', 'tasks', 'dashboard'],
  },
  slots: { home: Dashboard, 'runs.list.actions': StartRun, 'runs.show': RunFiles, 'tasks.show': TaskBooking },
};
