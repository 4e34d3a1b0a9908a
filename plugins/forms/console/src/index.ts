import DynamicFormOutlined from '@mui/icons-material/DynamicFormOutlined';
import MarkunreadMailboxOutlined from '@mui/icons-material/MarkunreadMailboxOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import {
  FillInFormPage,
  FillInListPage,
  FormDesignerPage,
  FormInsightPage,
  FormListPage,
  ReleaseChangeSlot,
} from './lazy-pages';
import { german } from './messages.de';
import { english } from './messages.en';
import { submissions } from './submissions';
import { MemberActions } from './MemberActions';
import { formsVerbs } from './verbs';

/** Forms that people design without code, what is submitted with them, and how they are used. */
export const formsConsole: ConsoleManifest = {
  key: 'forms',
  resources: [submissions],
  menu: [
    {
      to: '/form-submissions',
      label: 'resources.form-submissions.menu',
      icon: MarkunreadMailboxOutlined,
      section: 'work',
      subject: 'formSubmission',
    },
    {
      to: '/forms',
      label: 'forms.title',
      icon: DynamicFormOutlined,
      section: 'masterData',
      subject: 'form',
    },
  ],
  messages: { de: german, en: english },
  routes: [
    { path: '/forms', element: createElement(FormListPage) },
    { path: '/forms/:form', element: createElement(FormDesignerPage) },
    { path: '/fill-in', element: createElement(FillInListPage) },
    { path: '/fill-in/:form', element: createElement(FillInFormPage) },
    { path: '/forms/:form/insight', element: createElement(FormInsightPage) },
  ],
  verbs: formsVerbs,
  live: { release: ['form-versions'], formSubmission: ['form-submissions'] },
  slots: { 'members.show.actions': MemberActions, 'releases.show.change': ReleaseChangeSlot },
};
