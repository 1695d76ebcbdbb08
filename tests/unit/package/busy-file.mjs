/** Stands for a system on which a file that another program holds open cannot be replaced. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { rename } = fs;
fs.rename = async (from, to) => {
  if (!String(to).endsWith(process.env.BUSY_FILE)) return rename(from, to);
  const code = process.env.BUSY_CODE ?? 'EPERM';
  throw Object.assign(new Error(`${code}: operation not permitted, rename`), {
    code,
    syscall: 'rename',
    path: from,
    dest: to,
  });
};
syncBuiltinESMExports();
