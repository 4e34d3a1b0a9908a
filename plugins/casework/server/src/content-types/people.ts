import { defineRecord } from '@kassenwerk/kernel';

/** What somebody can do for a fund and how much at once. */
const workProfile = defineRecord(
  { singular: 'work-profile', plural: 'work-profiles', table: 'work_profiles', displayName: 'Work profile' },
  { staffId: 'string', teams: 'json', skills: 'json', languages: 'json', capacity: 'integer' },
);

/** Days on which somebody is away. Why somebody is ill or away is nobody's business here, so there is no kind for it. */
const absence = defineRecord(
  { singular: 'absence', plural: 'absences', table: 'absences', displayName: 'Absence' },
  { staffId: 'string', firstDay: 'date', lastDay: 'date', kind: 'string', substituteId: 'string' },
);

/** Whether somebody takes cases right now; `seenAt` is renewed while the console is open. */
const presence = defineRecord(
  { singular: 'presence', plural: 'presences', table: 'presences', displayName: 'Presence' },
  { staffId: 'string', status: 'string', seenAt: 'datetime' },
);

/** Members that somebody answers for in a team. */
const caseload = defineRecord(
  { singular: 'caseload', plural: 'caseloads', table: 'caseloads', displayName: 'Caseload' },
  {
    team: 'string',
    position: 'integer',
    kind: 'string',
    fromValue: 'string',
    toValue: 'string',
    staffId: 'string',
    substituteId: 'string',
  },
);

/** Times in which a case waited for somebody else and its clock stood. */
const clockStop = defineRecord(
  { singular: 'case-clock-stop', plural: 'case-clock-stops', table: 'case_clock_stops', displayName: 'Clock stop' },
  { caseId: 'string', reason: 'string', stoppedAt: 'datetime', startedAt: 'datetime', minutes: 'integer' },
);

export const peopleTypes = {
  'work-profile': workProfile,
  absence,
  presence,
  caseload,
  'case-clock-stop': clockStop,
};
