import type { Branding } from '../api/shapes';

/** Puts a fund's colours and name on the page; through the object model, which a strict policy allows. */
export function showBranding(fund: string, { name, primary, accent }: Branding): void {
  const { style } = document.documentElement;
  style.setProperty('--kw-primary', primary);
  style.setProperty('--kw-accent', accent);
  document.title = name;
  head('meta[name="theme-color"]', 'meta', { name: 'theme-color', content: primary });
  head('link[rel="manifest"]', 'link', { rel: 'manifest', href: `/portal/${fund}/app.webmanifest` });
}

function head(selector: string, tag: string, attributes: Readonly<Record<string, string>>): void {
  const element = document.head.querySelector(selector) ?? document.head.appendChild(document.createElement(tag));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
