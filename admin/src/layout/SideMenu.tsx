import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useAbility } from '@casl/react';
import { type MenuEntry, type MenuSection } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { manifests } from '../registry';
import { BrandMark } from './BrandMark';

const sections: readonly MenuSection[] = ['overview', 'work', 'collection', 'operations', 'masterData'];
const entries = manifests.flatMap(({ menu }) => menu);

/** What the person may see, in the order of the work. */
export function SideMenu() {
  const translate = useTranslate();
  const ability = useAbility();
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 2, alignContent: 'start' }}>
      <Box sx={{ px: 1, pt: 0.5 }}>
        <BrandMark />
      </Box>
      {sections.map((section) => {
        const visible = entries.filter((entry) => entry.section === section && ability.can('read', entry.subject));
        if (visible.length === 0) return null;
        return (
          <Box key={section}>
            {section !== 'overview' && (
              <Typography
                variant="caption"
                component="p"
                sx={({ palette }) => ({ px: 1.25, pb: 0.5, color: palette.kassenwerk.nav.muted, fontWeight: 600 })}
              >
                {translate(`kassenwerk.menu.${section}`)}
              </Typography>
            )}
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: '2px' }}>
              {visible.map((entry) => (
                <MenuLink key={entry.to} entry={entry} />
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

function MenuLink({ entry: { to, label, icon: Icon } }: { entry: MenuEntry }) {
  const translate = useTranslate();
  return (
    <li>
      <Box
        component={NavLink}
        to={to}
        end={to === '/'}
        sx={({ palette: { kassenwerk } }) => ({
          display: 'flex',
          alignItems: 'center',
          gap: 1.25,
          minHeight: 36,
          px: 1.25,
          borderRadius: 1.25,
          color: kassenwerk.nav.ink,
          textDecoration: 'none',
          fontSize: 14,
          fontWeight: 500,
          whiteSpace: 'nowrap',
          '& svg': { color: kassenwerk.nav.muted },
          '&:hover': { bgcolor: kassenwerk.nav.active },
          '&:focus-visible': { outlineColor: kassenwerk.nav.mark },
          '&.active': {
            bgcolor: kassenwerk.nav.active,
            color: '#fff',
            fontWeight: 600,
            '& svg': { color: kassenwerk.nav.mark },
          },
        })}
      >
        <Icon fontSize="small" />
        {translate(label, { smart_count: 2 })}
      </Box>
    </li>
  );
}
