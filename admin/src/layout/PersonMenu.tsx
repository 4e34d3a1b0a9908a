import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { hiddenText, useSession } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useLocaleState, useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');

/** Who is signed in, in which role, and the way out. */
export function PersonMenu() {
  const translate = useTranslate();
  const session = useSession();
  const logout = useLogout();
  const [locale, setLocale] = useLocaleState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!session) return null;
  const roles = session.roles.map((role) => translate(`kassenwerk.role.${role}`, { _: role })).join(', ');
  return (
    <>
      <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu">
        <Avatar
          sx={{
            width: 30,
            height: 30,
            fontSize: 12.5,
            fontWeight: 650,
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {initials(session.name)}
        </Avatar>
        <Box component="span" sx={hiddenText}>
          {translate('ra.auth.user_menu')}: {session.name}
        </Box>
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <Box component="li" sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>{session.name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {roles}
          </Typography>
        </Box>
        <Divider component="li" />
        <MenuItem onClick={() => setLocale(locale === 'en' ? 'de' : 'en')} sx={{ display: { sm: 'none' } }}>
          <ListItemIcon>
            <TranslateOutlined fontSize="small" />
          </ListItemIcon>
          {locale === 'en' ? 'Deutsch' : 'English'}
        </MenuItem>
        <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <ManageAccountsOutlined fontSize="small" />
          </ListItemIcon>
          {translate('kassenwerk.text.account')}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>
          <ListItemIcon>
            <LogoutOutlined fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
}
