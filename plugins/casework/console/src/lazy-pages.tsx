import { lazyPage } from '@kassenwerk/kernel/console';

export const InboxPage = lazyPage(async () => ({ default: (await import('./inbox/InboxPage')).InboxPage }));
export const CasePage = lazyPage(async () => ({ default: (await import('./case/CasePage')).CasePage }));
export const AbsencePage = lazyPage(async () => ({ default: (await import('./absences/AbsencePage')).AbsencePage }));
export const PeoplePage = lazyPage(async () => ({ default: (await import('./people/PeoplePage')).PeoplePage }));
export const ReportPage = lazyPage(async () => ({ default: (await import('./reports/ReportPage')).ReportPage }));
export const TextModuleList = lazyPage(async () => ({
  default: (await import('./texts/TextModuleList')).TextModuleList,
}));
export const TextModulePage = lazyPage(async () => ({
  default: (await import('./texts/TextModulePage')).TextModulePage,
}));
export const ServiceLevelPage = lazyPage(async () => ({
  default: (await import('./levels/ServiceLevelPage')).ServiceLevelPage,
}));
export const AnswerSettingsPage = lazyPage(async () => ({
  default: (await import('./answers/AnswerSettingsPage')).AnswerSettingsPage,
}));
