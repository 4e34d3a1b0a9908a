import { rmSync } from 'node:fs';

export default async function tearDown(): Promise<void> {
  const { postgres, dataDir } = (
    globalThis as unknown as { kassenwerkTest: { postgres: { stop(): Promise<void> }; dataDir: string } }
  ).kassenwerkTest;
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
