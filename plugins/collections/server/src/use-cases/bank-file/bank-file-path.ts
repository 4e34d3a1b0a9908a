import { join } from 'node:path';
import type { BankFileRow } from '../../stores/bank-file-store';
import { tenantFolder } from '../../stores/data-folder';

export const bankFilePath = async ({ tenant, file_name }: Pick<BankFileRow, 'tenant' | 'file_name'>): Promise<string> =>
  join(await tenantFolder(tenant, 'bank-files'), file_name);
