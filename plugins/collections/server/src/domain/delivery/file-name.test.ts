import { parseControlRecord } from './control-record';
import { checkDeliveryIdentity, parseDeliveryFileName } from './file-name';

const control = parseControlRecord(`KW1;109905003;2026-11-21;4;utf-8;10;${'A'.repeat(64)}`);

it('reads what the file name says', () => {
  expect(parseDeliveryFileName('in/KW_109905003_20261121_4.csv')).toEqual({
    ik: '109905003',
    createdOn: '2026-11-21',
    sequence: 4,
  });
  expect(() => parseDeliveryFileName('members.csv')).toThrow('KW_DELIVERY_FILE_NAME');
});

it('refuses a file that lies in the folder of another fund', () => {
  expect(() => checkDeliveryIdentity(control, parseDeliveryFileName('KW_109905003_20261121_4.csv'))).not.toThrow();
  expect(() => checkDeliveryIdentity(control, { ik: '101575519' })).toThrow('KW_DELIVERY_IDENTITY');
});
