import AllInboxOutlined from '@mui/icons-material/AllInboxOutlined';
import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import TimerOutlined from '@mui/icons-material/TimerOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { CaseOfConversation } from './elsewhere/CaseOfConversation';
import { CasesOfMember } from './elsewhere/CasesOfMember';
import { MyCases } from './elsewhere/MyCases';
import {
  AbsencePage,
  AnswerSettingsPage,
  CasePage,
  InboxPage,
  PeoplePage,
  ReportPage,
  ServiceLevelPage,
  TextModuleList,
  TextModulePage,
} from './lazy-pages';
import { PresenceSwitch } from './people/PresenceSwitch';
import { german } from './messages.de';
import { english } from './messages.en';

/** Cases of all channels: the inbox, the case, and who works when. */
export const caseworkConsole: ConsoleManifest = {
  key: 'casework',
  resources: [],
  menu: [
    { to: '/inbox', label: 'casework.inbox.title', icon: AllInboxOutlined, section: 'work', subject: 'case' },
    { to: '/absences', label: 'casework.absences.title', icon: EventBusyOutlined, section: 'work', subject: 'absence' },
    {
      to: '/case-report',
      label: 'casework.reports.title',
      icon: BarChartOutlined,
      section: 'work',
      subject: 'caseReport',
    },
    {
      to: '/people',
      label: 'casework.people.title',
      icon: BadgeOutlined,
      section: 'masterData',
      subject: 'workProfile',
    },
    {
      to: '/text-modules',
      label: 'casework.texts.title',
      icon: DescriptionOutlined,
      section: 'masterData',
      subject: 'textModule',
    },
    {
      to: '/service-levels',
      label: 'casework.levels.title',
      icon: TimerOutlined,
      section: 'masterData',
      subject: 'serviceLevel',
    },
    {
      to: '/answer-settings',
      label: 'casework.answers.title',
      icon: MarkEmailReadOutlined,
      section: 'masterData',
      subject: 'serviceLevel',
    },
  ],
  messages: { de: german, en: english },
  routes: [
    { path: '/inbox', element: createElement(InboxPage) },
    { path: '/cases/:id', element: createElement(CasePage) },
    { path: '/absences', element: createElement(AbsencePage) },
    { path: '/case-report', element: createElement(ReportPage) },
    { path: '/people', element: createElement(PeoplePage) },
    { path: '/text-modules', element: createElement(TextModuleList) },
    { path: '/service-levels', element: createElement(ServiceLevelPage) },
    { path: '/answer-settings', element: createElement(AnswerSettingsPage) },
    { path: '/text-modules/:key', element: createElement(TextModulePage) },
  ],
  slots: {
    'home.figures': MyCases,
    'members.show.cases': CasesOfMember,
    'conversations.show.case': CaseOfConversation,
    topBar: PresenceSwitch,
  },
  live: { case: ['inbox', 'inbox-counters', 'case/:id'] },
};
