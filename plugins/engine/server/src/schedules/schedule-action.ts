import type { Text } from '../domain/definition';
import type { Kassenwerk } from '../kassenwerk';

export interface ScheduleCall {
  strapi: Kassenwerk;
  /** `*` acts for the whole installation, in a scope that sees all tenants; any other key as a job of that tenant. */
  tenant: string;
  params: Record<string, unknown>;
  now: Date;
}

/** What a schedule can start. Called by one process at a time; what it returns is shown in the console as the last result. */
export interface ScheduleAction {
  title: Text;
  run(call: ScheduleCall): Promise<Record<string, unknown> | void>;
}

const actions = new Map<string, ScheduleAction>();

/** Makes an action known under the key that schedules refer to. Called in `register()`. */
export function registerScheduleAction(key: string, action: ScheduleAction): void {
  actions.set(key, action);
}

export const scheduleAction = (key: string): ScheduleAction | undefined => actions.get(key);
