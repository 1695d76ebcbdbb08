import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright';
import type { Payload } from '../../src/course/learner/payload.ts';
import { carried } from '../../src/course/carried.ts';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import { startHost, type Host } from '../../src/host/server.ts';

/** Packages lessons with the project's own command into a new folder; gives the folder. */
export function packageInto(...args: string[]): string {
  const out = mkdtempSync(join(tmpdir(), 'afu-zips-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/package.ts', ...args, '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

/** A local LMS with nothing in it, and a browser that is sitting in front of it. */
export interface Desk {
  host: Host;
  context: BrowserContext;
  page: Page;
  /** Requests that left the LMS, policy violations and uncaught errors: should stay empty. */
  problems: string[];
  close(): Promise<void>;
}

export async function sitDown(browser: Browser): Promise<Desk> {
  const root = mkdtempSync(join(tmpdir(), 'afu-desk-'));
  const host = await startHost({ port: 0, dataDir: join(root, 'data'), packagesDir: join(root, 'none') });
  const problems: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith(host.url)) problems.push(`request to ${request.url()}`);
  });
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return {
    host,
    context,
    page: await context.newPage(),
    problems,
    close: async () => {
      await context.close();
      await host.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Adds a zip as an administrator does: by choosing the file on the page. */
export async function upload({ page, host }: Desk, zip: string): Promise<void> {
  await page.goto(host.url);
  await page.getByLabel('SCORM zip').setInputFiles(zip);
  await page.getByText(/was (added|replaced)/).waitFor();
}

/** Opens the only course there is, by the button with this name, and gives its frame and what it carries. */
export async function open(
  desk: Desk,
  button: RegExp,
  page: Page = desk.page,
): Promise<{ frame: FrameLocator; payload: Payload }> {
  await page.goto(desk.host.url);
  await page.getByRole('link', { name: button }).click();
  const frame = page.frameLocator('iframe');
  await frame.locator('afu-lesson h2').waitFor();
  const payload = carried((await frame.locator('script#lesson').textContent())!);
  return { frame, payload };
}

/** The gradebook, newest attempt last. */
export async function gradebook({ host }: Desk): Promise<GradebookAttempt[]> {
  const answer = await fetch(`${host.url}/api/gradebook`);
  return ((await answer.json()) as { attempts: GradebookAttempt[] }).attempts;
}
