import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
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
  routes: [{ path: '/partner-questions', element: createElement(PartnerQuestions) }],
  messages: { de: german, en: english },
  verbs: engineVerbs,
  live: {
    run: ['runs', 'dashboard'],
    task: ['tasks', 'dashboard'],
    incident: ['incidents', 'runs', 'dashboard'],
    schedule: ['schedules'],
  },
};
