import { passwordProblem } from './password-policy';

const common = new Set(['password', 'sommer', 'qwertyuiopas', '1q2w3e4r5t6z']);
const problem = (password: string, username = 'nordlicht/anke.petersen') =>
  passwordProblem({ password, username, isCommon: (text) => common.has(text) });

it.each([
  ['kurz', 'tooShort'],
  ['elf-Zeichen', 'tooShort'],
  ['ä'.repeat(37), 'tooLong'],
  ['Frau-PETERSEN-mag-Tee', 'likeName'],
  ['nordlicht-im-Winter', 'likeName'],
  ['aaaaaaaaaaaaaa', 'repeats'],
  ['abc1abc1abc1', 'repeats'],
  ['QwertyUiopAs', 'tooCommon'],
  ['Password1234', 'tooCommon'],
  ['!!Sommer2026', 'tooCommon'],
  ['1q2w3e4r5t6z', 'tooCommon'],
])('refuses %s as %s', (password, expected) => expect(problem(password)).toBe(expected));

it.each(['Sieben Enten tauchen', 'k8#Zu-l2!pQv', 'sommer-am-Rand-der-Heide', 'Über-99-Brücken'])(
  'takes %s',
  (password) => expect(problem(password)).toBeUndefined(),
);
