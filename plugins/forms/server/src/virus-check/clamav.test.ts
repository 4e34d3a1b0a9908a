import { eicar, startFakeClamd, type FakeClamd } from '../testing/fake-clamd';
import { scanWithClamav } from './clamav';

let clamd: FakeClamd;
beforeAll(async () => {
  clamd = await startFakeClamd();
});
afterAll(() => clamd.stop());

const scan = (content: string | Buffer) => scanWithClamav(clamd.address, Buffer.from(content));

it('hears what clamd says of a file, of many chunks too', async () => {
  clamd.mood = 'well';
  expect(await scan(Buffer.alloc(200_000, 'a'))).toEqual({ clean: true });
  expect(clamd.scanned.at(-1)).toBe(200_000);
  expect(await scan(`some text ${eicar}`)).toEqual({ clean: false, name: 'Eicar-Test-Signature' });
});

it.each(['silent', 'confused', 'small'] as const)('takes no file unchecked when clamd is %s', async (mood) => {
  clamd.mood = mood;
  await expect(scan('text')).rejects.toMatchObject({ code: 'KW_VIRUS_CHECK_UNAVAILABLE', retry: 'later' });
});

it('takes no file unchecked when nobody listens', async () => {
  await expect(scanWithClamav('tcp://127.0.0.1:1', Buffer.from('x'))).rejects.toMatchObject({
    code: 'KW_VIRUS_CHECK_UNAVAILABLE',
  });
});
