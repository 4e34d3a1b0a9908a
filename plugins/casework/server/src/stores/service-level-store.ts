import { sharedTenant, type FederalState, type Sql } from '@kassenwerk/kernel';
import type { BusinessCalendar } from '../domain/calendar/business-calendar';
import { calendarOf, type ServiceLevels } from '../domain/service-levels';

export const serviceLevelKind = 'serviceLevel';
/** A fund has one definition; it may have its own in the place of the shipped one. */
export const serviceLevelKey = 'default';

export interface FundTimes {
  levels: ServiceLevels;
  calendar: BusinessCalendar;
  state: FederalState | undefined;
}

/** What the fund promises and when it works; read in the caller's transaction, which holds the only connection it may have. */
export async function readFundTimes(sql: Sql, tenant: string): Promise<FundTimes> {
  const row = await sql.one<{ definition: ServiceLevels; state: FederalState | null }>(
    `select definition, (select federal_state from tenants where key = $1) as state from configuration_versions
     where kind = '${serviceLevelKind}' and key = '${serviceLevelKey}' and tenant in ($1, '${sharedTenant}') and status = 'published'
       and (valid_from is null or valid_from <= now())
     order by (tenant = '${sharedTenant}'), version desc limit 1`,
    [tenant],
  );
  if (!row) throw new Error('The service levels that Kassenwerk ships have not been published.');
  const state = row.definition.state ?? row.state ?? undefined;
  return { levels: row.definition, state, calendar: calendarOf(row.definition, state) };
}

/** Where the fund is at home; its service levels may follow another calendar. */
export const federalStateOf = async (sql: Sql, tenant: string): Promise<FederalState | undefined> =>
  (await sql.one<{ state: FederalState | null }>('select federal_state as state from tenants where key = $1', [tenant]))
    ?.state ?? undefined;
