import DynamicFormOutlined from '@mui/icons-material/DynamicFormOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { FormListPage, FormDesignerPage } from './lazy-pages';
import { german } from './messages.de';
import { english } from './messages.en';

/** Forms that people design without code. */
export const formsConsole: ConsoleManifest = {
  key: 'forms',
  resources: [],
  menu: [
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
  ],
  live: { release: ['form-versions'] },
};
