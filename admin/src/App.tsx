import { ResourceContextOfShell, SlotContext } from '@kassenwerk/kernel/console';
import type { ComponentType } from 'react';
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import { authProvider } from './auth/auth-provider';
import { DoorFrame, SignInPage } from './auth/SignInPage';
import { createDataProvider, shouldRetry } from './rest/data-provider';
import { i18nProvider } from './i18n/i18n-provider';
import { Home } from './layout/Home';
import { AccessDeniedPage, ErrorPage, NotFoundPage } from './layout/MessagePages';
import { Shell } from './layout/Shell';
import { manifests, resourceByName, resources } from './registry';
import { darkTheme, lightTheme } from './theme/theme';

const dataProvider = createDataProvider(resourceByName, manifests);
const store = localStorageStore('1', 'kassenwerk');
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: shouldRetry, staleTime: 5_000 } } });
const slots = new Map<string, ComponentType[]>();
for (const manifest of manifests) {
  for (const [name, filling] of Object.entries(manifest.slots ?? {}))
    slots.set(name, [...(slots.get(name) ?? []), filling]);
}

/** The console: what the plugins' manifests bring, in one frame. */
export const App = () => <RouterProvider router={router} />;

function Console() {
  return (
    <SlotContext.Provider value={slots}>
      <ResourceContextOfShell.Provider value={resourceByName}>
        <Admin
          title="Kassenwerk"
          authProvider={authProvider}
          dataProvider={dataProvider}
          i18nProvider={i18nProvider}
          queryClient={queryClient}
          store={store}
          theme={lightTheme}
          darkTheme={darkTheme}
          layout={Shell}
          loginPage={SignInPage}
          dashboard={Home}
          catchAll={NotFoundPage}
          accessDenied={AccessDeniedPage}
          error={ErrorPage}
          requireAuth
          disableTelemetry
        >
          {resources.map(({ name, list, show, edit, create }) => (
            <Resource key={name} name={name} list={list} show={show} edit={edit} create={create} />
          ))}
          <CustomRoutes>
            {manifests.flatMap(({ routes = [] }) =>
              routes.map(({ path, element }) => <Route key={path} path={path} element={element} />),
            )}
          </CustomRoutes>
          <CustomRoutes noLayout>
            {manifests.flatMap(({ publicRoutes = [] }) =>
              publicRoutes.map(({ path, element }) => (
                <Route key={path} path={path} element={<DoorFrame>{element}</DoorFrame>} />
              )),
            )}
          </CustomRoutes>
        </Admin>
      </ResourceContextOfShell.Provider>
    </SlotContext.Provider>
  );
}

// Of the kind that can ask before a page is left.
const router = createBrowserRouter([{ path: '*', element: <Console /> }], { basename: '/console' });
