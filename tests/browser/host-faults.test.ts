import type { Frame } from 'playwright';
import { describe, expect, it } from 'vitest';
import { call, setAll, useHost } from './host-bench.ts';

const bench = useHost();

/** Launches the sample against a fault chosen on the page. */
async function launchWith(fault: string): Promise<void> {
  await bench.add();
  await bench.page.goto(bench.host.url);
  await bench.page.getByLabel('Fault', { exact: true }).selectOption({ label: fault });
  await bench.link('Launch A sample').click();
}

/** Whether the package has found an API by now. */
const found = (frame: Frame) =>
  frame.evaluate(() => (window as unknown as { api(): unknown }).api() !== null);

describe('a faulty LMS, switched on in the page', () => {
  it('shows its API only some time after the package', async () => {
    await bench.page.clock.install({ time: 0 });
    await bench.page.clock.pauseAt(1000);
    await launchWith('API late');
    const frame = await bench.sco();
    expect(await found(frame)).toBe(false);
    await bench.page.clock.runFor(3000);
    expect(await found(frame)).toBe(true);
    expect(await call(frame, 'LMSInitialize', '')).toBe('true');
  });

  it('opens the package in a window of its own, its API in the opener', async () => {
    await launchWith('API in the opener');
    const opened = bench.context.waitForEvent('page');
    await bench.page.getByRole('button', { name: 'Open A sample' }).click();
    const sample = await opened;
    await sample.locator('#state').waitFor();
    expect(await call(sample, 'LMSInitialize', '')).toBe('true');
    expect(await call(sample, 'LMSCommit', '')).toBe('true');
    expect((await bench.gradebook())[0]?.launches).toMatchObject([{ fault: 'opener', commits: 1 }]);
  });

  it('puts another site between the package and its API', async () => {
    await launchWith('Another site in between');
    await bench.page.locator('iframe').waitFor();
    const sample = bench.page.frameLocator('iframe').frameLocator('iframe').locator('#state');
    await sample.waitFor();
    const frame = bench.page
      .frames()
      .find((one) => one.url().includes('/content/') && one.parentFrame() !== bench.page.mainFrame())!;
    expect(
      await frame.evaluate(() => {
        try {
          return typeof (window.parent as unknown as { API: unknown }).API;
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe('SecurityError');
    expect(await call(frame, 'LMSInitialize', '')).toBe('true');
    expect(await call(frame, 'LMSCommit', '')).toBe('true');
  });

  it('takes the frame away after two commits', async () => {
    await launchWith('Frame taken away');
    const frame = await bench.sco();
    await call(frame, 'LMSInitialize', '');
    await setAll(frame, 'LMSSetValue', { 'cmi.suspend_data': 'abc' });
    await call(frame, 'LMSCommit', '');
    const commitIsCutShort = frame.evaluate(() => {
      const sample = window as unknown as { call(name: string, ...args: string[]): void; atPagehide(): void };
      sample.atPagehide = () => sample.call('LMSFinish', '');
      sample.call('LMSCommit', '');
    });
    await commitIsCutShort.catch((error: Error) => expect(error.message).toContain('detached'));
    await bench.page.getByText('has taken the package away').waitFor();
    expect((await bench.gradebook())[0]).toMatchObject({
      suspendData: 'abc',
      launches: [{ commits: 2, finishedAt: null }],
    });
  });

  it('cuts the network and brings it back, and says true all the while', async () => {
    await launchWith('Network down and back');
    const frame = await bench.sco();
    await call(frame, 'LMSInitialize', '');
    const reaches = () =>
      frame.evaluate(() =>
        fetch('sco.js').then(
          ({ ok }) => ok,
          () => false,
        ),
      );
    const seen: unknown[] = [];
    for (let n = 1; n <= 6; n++) {
      await call(frame, 'LMSSetValue', 'cmi.suspend_data', `state-${n}`);
      seen.push([
        await call(frame, 'LMSCommit', ''),
        await reaches(),
        (await bench.gradebook())[0]?.suspendData,
      ]);
    }
    expect(seen).toEqual([
      ['true', true, 'state-1'],
      ['true', true, 'state-2'],
      ['true', false, 'state-2'],
      ['true', false, 'state-2'],
      ['true', false, 'state-2'],
      ['true', true, 'state-6'],
    ]);
    bench.problems = bench.problems.filter((problem) => !problem.includes('net::ERR_'));
  });
});
