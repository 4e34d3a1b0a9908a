/** What the environment says about forms; the plugin `forms` checks it at start. */
export const formsSettings = () => ({
  clamav: process.env.KASSENWERK_CLAMAV || undefined,
  portalUrl:
    process.env.KASSENWERK_PORTAL_URL ??
    `${process.env.KASSENWERK_URL ?? `http://localhost:${process.env.PORT ?? 1337}`}/portal`,
  publicRequests: Number(process.env.KASSENWERK_PUBLIC_REQUESTS ?? 600),
});
