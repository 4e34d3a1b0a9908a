import type { Branding } from './branding';

/** How a phone shows the portal of a fund once it is installed. https://www.w3.org/TR/appmanifest/ */
export const webManifest = (fund: string, { name, primary }: Pick<Branding, 'name' | 'primary'>) => ({
  id: `/portal/${fund}/`,
  name: `${name} – Mitgliederportal`,
  short_name: name,
  lang: 'de',
  start_url: `/portal/${fund}/`,
  scope: `/portal/${fund}/`,
  display: 'standalone',
  theme_color: primary,
  background_color: '#ffffff',
  icons: [{ src: '/portal/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
});
