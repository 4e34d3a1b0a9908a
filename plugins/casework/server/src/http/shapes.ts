import { z } from 'zod';
import { areas, channels, priorities } from '../contracts/case';
import { inboxViews } from '../contracts/inbox';

export const tenant = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
export const key = z.string().min(1).max(60);
export const params = z.object({ id: key });
export const revision = z.number().int().min(1);
export const day = z.iso.date();
export const area = z.enum(areas);
export const channel = z.enum(channels);
export const priority = z.enum(priorities);

export const filter = {
  view: z.enum(inboxViews),
  team: key.optional(),
  area: area.optional(),
  channel: channel.optional(),
  topic: key.optional(),
  priority: priority.optional(),
  assignee: key.optional(),
  q: z.string().trim().min(1).max(100).optional(),
};

export const reading = { action: 'read', subject: 'case' };
export const changing = { action: 'update', subject: 'case' };
