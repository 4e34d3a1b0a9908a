import { declareMigrations } from '@kassenwerk/kernel';
import { registerCleanup } from './cleanup';
import { declareRulebookData } from './personal-data';
import { rulebookMigrations } from './stores/migrations';
import { warnOfTables } from './warnings';

export function register(): void {
  declareMigrations('rulebook', rulebookMigrations);
  declareRulebookData();
  registerCleanup();
  warnOfTables();
}
