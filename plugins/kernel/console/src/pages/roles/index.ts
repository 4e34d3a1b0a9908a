import VpnKeyOutlined from '@mui/icons-material/VpnKeyOutlined';
import { createElement } from 'react';
import type { MenuEntry } from '../../manifest';
import { RoleList } from './RoleList';
import { RolePage } from './RolePage';

export const rolesMenu: MenuEntry = {
  to: '/roles',
  label: 'resources.roles.name',
  icon: VpnKeyOutlined,
  section: 'masterData',
  subject: 'role',
};

export const roleRoutes = [
  { path: '/roles', element: createElement(RoleList) },
  { path: '/roles/:role', element: createElement(RolePage) },
];
