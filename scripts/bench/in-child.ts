import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a child measured of itself. */
export interface Measured<Result> {
  result: Result;
  /**
   * The most memory that the system gave it, in MB. It holds what is no longer needed and was not collected yet, and
   * what starting Node and reading TypeScript took: with the heap bounded, that is most of it.
   */
  peakMb: number;
}

/**
 * Runs a script in a process of its own, so that its memory is its own, and can be bounded and collected. The script
 * calls `answer`. Rejects with an Error where it ends without an answer, as it does when its memory is exhausted.
 */
export function inChild<Result>(
  script: URL,
  args: readonly string[],
  { memoryMb }: { memoryMb: number },
): Promise<Measured<Result>> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${memoryMb}`, '--expose-gc', '--import', 'tsx', fileURLToPath(script), ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += String(data)));
    child.stderr.on('data', (data) => (err += String(data)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve(JSON.parse(out) as Measured<Result>);
      const exhausted = err.includes('heap out of memory');
      reject(
        new Error(
          exhausted
            ? `${args.join(' ')} needs more than ${memoryMb} MB`
            : `${args.join(' ')} ended with ${code}: ${err.trim().split('\n').at(-1) ?? ''}`,
        ),
      );
    });
  });
}

/** Gives a child's result to the process that runs it. */
export function answer(result: unknown): void {
  const measured: Measured<unknown> = { result, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(measured));
}
