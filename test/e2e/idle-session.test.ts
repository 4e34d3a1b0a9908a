import { runAsJob, system, withSql } from '@kassenwerk/kernel';
import type { Browser } from 'playwright-core';
import { waitFor } from '../integration/engine/waiting';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { screenshot } from './support/screenshots';

/** A console that is left open, while the server goes on reporting changes to it. */
describe('a console that nobody touches', () => {
  let app: Booted;
  let browser: Browser;
  let user: ConsoleUser;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: ['nordlicht'] });
    browser = await openBrowser();
    const person = { username: 'nordlicht/lead', roles: ['teamLead'], tenants: ['nordlicht'] };
    user = await signInAt(browser, app.url, await createStaff(app.strapi, person));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const idle = (minutes: number) =>
    system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.execute('update staff_sessions set last_seen_at = now() - make_interval(mins => $1)', [minutes]),
      ),
    );
  const secondsSinceSeen = () =>
    system('test', () =>
      withSql(app.strapi, async (sql) => {
        const question = 'select extract(epoch from now() - last_seen_at)::int as seconds from staff_sessions';
        return (await sql.one<{ seconds: number }>(question))!.seconds;
      }),
    );
  /** What a worker reports when a task has changed. */
  const reportChange = () =>
    runAsJob('nordlicht', 'test', () =>
      withSql(app.strapi, (sql) =>
        sql.execute(`select pg_notify('kassenwerk_live', '{"tenant":"nordlicht","type":"task","id":"1"}')`),
      ),
    );
  async function refreshedTasks(): Promise<Record<string, string>> {
    const asked = user.page.waitForRequest((one) => one.url().includes('/api/tasks'), { timeout: 30_000 });
    await reportChange();
    const request = await asked;
    await request.response();
    return request.headers();
  }

  it('refreshes itself, which is no sign that somebody is there; a touch is', async () => {
    const { page } = user;
    await page.goto(`${app.url}/console/tasks`);
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    await page.clock.setFixedTime(Date.now() + 120_000);
    await idle(29);
    expect((await refreshedTasks())['x-kassenwerk-background']).toBe('1');
    expect(await secondsSinceSeen()).toBeGreaterThanOrEqual(29 * 60);
    await page.mouse.move(300, 300);
    expect((await refreshedTasks())['x-kassenwerk-background']).toBeUndefined();
    expect(await secondsSinceSeen()).toBeLessThan(60);
  });

  it('shows the sign-in page and says why, soon after the session has ended', async () => {
    const { page } = user;
    await idle(31);
    await waitFor(async () => page.url().includes('/login'), 60_000);
    await page.getByText(/^Ihre Sitzung ist beendet/).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'session-ended');
    expect(user.complaints).toEqual([]);
  });
});
