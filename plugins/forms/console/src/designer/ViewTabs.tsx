import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { memo } from 'react';
import { useTranslate } from 'react-admin';

const views = ['build', 'texts', 'checks', 'versions'] as const;
export type View = (typeof views)[number];

interface ViewTabsProps {
  view: View;
  /** How many entries the check list has. */
  problems: number;
  onChange(view: View): void;
}

/** The ways to look at a form. Tabs measure themselves whenever they are drawn, so typing must not draw them. */
export const ViewTabs = memo(function ViewTabs({ view, problems, onChange }: ViewTabsProps) {
  const translate = useTranslate();
  return (
    <Tabs
      value={view}
      onChange={(_event, next: View) => onChange(next)}
      variant="scrollable"
      aria-label={translate('forms.designer.views')}
    >
      {views.map((one) => (
        <Tab key={one} value={one} label={translate(`forms.designer.view.${one}`, { number: problems })} />
      ))}
    </Tabs>
  );
});
