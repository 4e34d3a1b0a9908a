import type { Outputs } from '@kassenwerk/rulebook/model';

/** How the task of somebody who was put aside looks, as a row of the table says. */
export interface TaskOfRow {
  kind: string;
  team?: string;
  priority: number;
  dueDays: number;
}

const none = 'none';

/** Within seven days a parked member can usually still catch up with its run. */
export const usualTask: TaskOfRow = { kind: 'clarification', priority: 50, dueDays: 7 };

export function taskOfRow({ taskKind, team, priority, dueDays }: Outputs): TaskOfRow {
  return {
    kind: taskKind === none ? usualTask.kind : String(taskKind),
    ...(team === none ? {} : { team: String(team) }),
    priority: Number(priority),
    dueDays: Number(dueDays) > 0 ? Number(dueDays) : usualTask.dueDays,
  };
}
