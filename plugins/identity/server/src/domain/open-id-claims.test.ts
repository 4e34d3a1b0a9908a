import { openIdSettingsSchema } from '../open-id-settings';
import { personOfClaims } from './open-id-claims';

const settings = openIdSettingsSchema.parse({
  issuer: 'https://login.example',
  clientId: 'kassenwerk',
  label: { de: 'Firmenkonto', en: 'Company account' },
  usernamePrefix: 'firma/',
  groups: {
    leitung: { roles: ['teamLead', 'providerStaff'], tenants: ['*'] },
    nord: { roles: ['caseworker', 'teamLead'], tenants: ['nordlicht'] },
  },
});
const claims = { sub: '1', preferred_username: 'Anke', name: 'Anke Petersen', groups: ['nord', 'kantine'] };

it('gives roles and funds by groups, each once', () => {
  expect(personOfClaims(claims, settings)).toEqual({
    username: 'firma/anke',
    displayName: 'Anke Petersen',
    roles: ['caseworker', 'teamLead'],
    tenants: ['nordlicht'],
    hasSecondFactor: false,
  });
  expect(personOfClaims({ ...claims, groups: ['nord', 'leitung'] }, settings)).toMatchObject({
    roles: ['caseworker', 'teamLead', 'providerStaff'],
    tenants: ['nordlicht', '*'],
  });
});

it.each([
  ['no group of ours', { groups: ['kantine'] }],
  ['no group at all', { groups: undefined }],
  ['groups that are no texts', { groups: [{ nord: true }] }],
  ['the name of an inherited property as group', { groups: ['constructor'] }],
  ['no name', { preferred_username: '' }],
])('knows nobody with %s', (_what, change) =>
  expect(personOfClaims({ ...claims, ...change }, settings)).toBeUndefined(),
);

it.each([
  [['pwd', 'otp'], true],
  ['mfa', true],
  [['pwd'], false],
  [undefined, false],
])('reads from amr %j whether there was a second factor: %s', (amr, expected) =>
  expect(personOfClaims({ ...claims, amr }, settings)?.hasSecondFactor).toBe(expected),
);
