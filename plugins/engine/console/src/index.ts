import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AltRouteOutlined from '@mui/icons-material/AltRouteOutlined';
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import QuestionAnswerOutlined from '@mui/icons-material/QuestionAnswerOutlined';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { incidents } from './incidents';
import { german } from './messages.de';
import { english } from './messages.en';
import { PartnerQuestions } from './partners/PartnerQuestions';
import { ProcessListPage, ProcessPage } from './processes/lazy-pages';
import { runs } from './runs';
import { schedules } from './schedules';
import { tasks } from './tasks';
import { engineVerbs } from './verbs';

/** Runs and what they leave to people: tasks, incidents, schedules. */
export const engineConsole: ConsoleManifest = {
  key: 'engine',
  resources: [runs, tasks, incidents, schedules],
  menu: [
    { to: '/tasks', label: 'resources.tasks.name', icon: AssignmentOutlined, section: 'work', subject: 'task' },
    { to: '/runs', label: 'resources.runs.name', icon: AccountTreeOutlined, section: 'work', subject: 'run' },
    {
      to: '/processes',
      label: 'resources.processes.name',
      icon: AltRouteOutlined,
      section: 'masterData',
      subject: 'configurationVersion',
    },
    {
      to: '/incidents',
      label: 'resources.incidents.name',
      icon: ReportProblemOutlined,
      section: 'operations',
      subject: 'incident',
    },
    {
      to: '/partner-questions',
      label: 'resources.runs.partners.title',
      icon: QuestionAnswerOutlined,
      section: 'operations',
      subject: 'run',
    },
    {
      to: '/schedules',
      label: 'resources.schedules.name',
      icon: ScheduleOutlined,
      section: 'operations',
      subject: 'schedule',
    },
  ],
  routes: [
    { path: '/processes', element: createElement(ProcessListPage) },
    { path: '/processes/:process', element: createElement(ProcessPage) },
    { path: '/partner-questions', element: createElement(PartnerQuestions) },
  ],
  messages: { de: german, en: english },
  verbs: engineVerbs,
  live: {
    run: ['runs', 'dashboard'],
    task: ['tasks', 'dashboard'],
    incident: ['incidents', 'runs', 'dashboard'],
    schedule: ['schedules'],
  },
};
