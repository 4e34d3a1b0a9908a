import CorporateFareOutlined from '@mui/icons-material/CorporateFareOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import HistoryEduOutlined from '@mui/icons-material/HistoryEduOutlined';
import SellOutlined from '@mui/icons-material/SellOutlined';
import { createElement } from 'react';
import type { ConsoleManifest } from './manifest';
import { german } from './messages.de';
import { english } from './messages.en';
import { auditRecords } from './pages/audit';
import { outboxMenu, outboxMessages } from './pages/outbox';
import { FailedDeliveries } from './pages/outbox/FailedDeliveries';
import { partners } from './pages/partners';
import { products } from './pages/products';
import { ReleasePolicyPage } from './pages/release-policy/ReleasePolicyPage';
import { ReleaseList } from './pages/releases/ReleaseList';
import { ReleasePage } from './pages/releases/ReleasePage';
import { roleRoutes, rolesMenu } from './pages/roles';
import { teams } from './pages/teams';

/** Releases, outgoing messages, master data and the audit trail. */
export const kernelConsole: ConsoleManifest = {
  key: 'kernel',
  resources: [outboxMessages, auditRecords, products, partners, teams],
  routes: [
    { path: '/release-policy', element: createElement(ReleasePolicyPage) },
    { path: '/releases', element: createElement(ReleaseList) },
    { path: '/releases/:id', element: createElement(ReleasePage) },
    ...roleRoutes,
  ],
  slots: { 'home.figures': FailedDeliveries },
  live: { release: ['releases', 'releasePolicy'], outboxMessage: ['outbox-messages'] },
  menu: [
    {
      to: '/releases',
      label: 'releases.title',
      icon: FactCheckOutlined,
      section: 'work',
      subject: 'release',
    },
    outboxMenu,
    {
      to: '/audit-records',
      label: 'resources.audit-records.name',
      icon: HistoryEduOutlined,
      section: 'operations',
      subject: 'auditRecord',
    },
    {
      to: '/products',
      label: 'resources.products.name',
      icon: SellOutlined,
      section: 'masterData',
      subject: 'product',
    },
    {
      to: '/partners',
      label: 'resources.partners.name',
      icon: CorporateFareOutlined,
      section: 'masterData',
      subject: 'partner',
    },
    { to: '/teams', label: 'resources.teams.name', icon: GroupsOutlined, section: 'masterData', subject: 'team' },
    rolesMenu,
  ],
  messages: { de: german, en: english },
};
