import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { rawZip } from '../unit/host/raw-zip.ts';
import { sampleLesson, samplePackage, zipOf } from '../unit/host/sample-packages.ts';
import { call, setAll, useHost, type SampleWindow } from './host-bench.ts';

const bench = useHost();

describe('a lesson from upload to gradebook', () => {
  it('plays a SCORM 1.2 zip: uploaded, left in the middle by closing the tab, resumed, passed, reviewed', async () => {
    await bench.page.goto(bench.host.url);
    await bench.page.getByText('There is no course here yet.').waitFor();
    await bench.page.getByLabel('SCORM zip').setInputFiles({
      name: 'sample.zip',
      mimeType: 'application/zip',
      buffer: await samplePackage({ lesson: sampleLesson }),
    });
    await bench.page.getByText('“A sample” was added.').waitFor();

    await bench.link('Launch A sample, SCORM 1.2').click();
    let frame = await bench.sco();
    expect(await call(frame, 'LMSInitialize', '')).toBe('true');
    expect(await call(frame, 'LMSGetValue', 'cmi.core.entry')).toBe('ab-initio');
    await setAll(frame, 'LMSSetValue', {
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': 'abc',
      'cmi.core.exit': 'suspend',
      'cmi.interactions.0.id': 'in_the_line',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.student_response': 'a',
      'cmi.interactions.0.result': 'correct',
    });
    expect(await call(frame, 'LMSCommit', '')).toBe('true');
    expect((await bench.gradebook())[0]).toMatchObject({
      status: 'incomplete',
      suspendData: 'abc',
      seconds: 0,
    });
    await frame.evaluate(() => {
      const sample = window as unknown as SampleWindow;
      sample.atPagehide = () => {
        sample.call('LMSSetValue', 'cmi.core.session_time', '00:05:00');
        sample.call('LMSFinish', '');
      };
    });
    await bench.page.close();
    await expect.poll(async () => (await bench.gradebook())[0]?.seconds).toBe(300);

    bench.page = await bench.context.newPage();
    await bench.page.goto(bench.host.url);
    await bench.link('Continue A sample').click();
    frame = await bench.sco();
    await call(frame, 'LMSInitialize', '');
    expect(await call(frame, 'LMSGetValue', 'cmi.core.entry')).toBe('resume');
    expect(await call(frame, 'LMSGetValue', 'cmi.suspend_data')).toBe('abc');
    expect(await call(frame, 'LMSGetValue', 'cmi.interactions._count')).toBe('1');
    expect(await call(frame, 'LMSGetValue', 'cmi.core.total_time')).toBe('00:05:00');
    await setAll(frame, 'LMSSetValue', {
      'cmi.core.score.raw': '87.5',
      'cmi.core.lesson_status': 'passed',
      'cmi.core.session_time': '00:01:00.50',
      'cmi.core.exit': '',
    });
    expect(await call(frame, 'LMSFinish', '')).toBe('true');
    await bench.page.getByText('The package has finished').waitFor();

    await bench.page.getByRole('link', { name: 'See the gradebook' }).click();
    await bench.page.getByRole('cell', { name: 'passed' }).waitFor();
    await bench.page.getByRole('link', { name: 'A sample, attempt 1' }).click();
    await bench.page.getByText('Step aside and listen.').waitFor();
    expect((await bench.gradebook())[0]).toMatchObject({
      status: 'passed',
      score: { raw: 87.5 },
      seconds: 360.5,
      violations: [],
      number: 1,
    });

    await bench.page.getByRole('link', { name: 'Review as Learner, Alex' }).click();
    frame = await bench.sco();
    await call(frame, 'LMSInitialize', '');
    expect(await call(frame, 'LMSGetValue', 'cmi.core.lesson_mode')).toBe('review');
    await call(frame, 'LMSSetValue', 'cmi.core.score.raw', '20');
    await call(frame, 'LMSCommit', '');
    await bench.page.getByText('Rule broken: written in review').waitFor();
    expect((await bench.gradebook())[0]).toMatchObject({
      score: { raw: 20 },
      violations: [{ element: 'cmi.core.score.raw', why: 'written in review' }],
    });
  });

  it.each(['scorm2004-3', 'scorm2004-4'] as const)(
    'plays a %s zip: suspended, resumed, completed and passed',
    async (standard) => {
      await bench.add({ standard });
      await bench.page.goto(bench.host.url);
      await bench.link('Launch A sample').click();
      let frame = await bench.sco();
      expect(await call(frame, 'Initialize', '')).toBe('true');
      await setAll(frame, 'SetValue', {
        'cmi.completion_status': 'incomplete',
        'cmi.exit': 'suspend',
        'cmi.suspend_data': 'abc',
        'cmi.interactions.0.id': 'in_the_line',
        'cmi.interactions.0.type': 'choice',
        'cmi.interactions.0.timestamp': '2026-03-02T09:00:00.0Z',
        'cmi.interactions.0.learner_response': 'move_aside',
        'cmi.interactions.0.description': 'What do you do first? Step aside and listen.',
      });
      expect(await call(frame, 'Terminate', '')).toBe('true');
      await bench.page.reload();
      frame = await bench.sco();
      await call(frame, 'Initialize', '');
      expect(await call(frame, 'GetValue', 'cmi.entry')).toBe('resume');
      expect(await call(frame, 'GetValue', 'cmi.suspend_data')).toBe('abc');
      expect(await call(frame, 'GetValue', 'cmi.interactions.0.learner_response')).toBe('move_aside');
      await setAll(frame, 'SetValue', {
        'cmi.score.scaled': '0.9',
        'cmi.score.raw': '90',
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.session_time': 'PT1M',
      });
      await call(frame, 'Terminate', '');
      expect((await bench.gradebook())[0]).toMatchObject({
        status: 'passed',
        completion: 'completed',
        success: 'passed',
        score: { raw: 90, scaled: 0.9 },
        seconds: 60,
        violations: [],
      });
    },
  );
});

describe('what a package meets', () => {
  it('is refused what a real LMS refuses, sees the code, and has it written down', async () => {
    await bench.add();
    await bench.page.goto(bench.host.url);
    await bench.link('Launch A sample').click();
    const frame = await bench.sco();
    await call(frame, 'LMSInitialize', '');
    expect(await call(frame, 'LMSSetValue', 'cmi.core.exit', 'normal')).toBe('false');
    expect(await call(frame, 'LMSGetLastError')).toBe('405');
    await bench.page.getByText('Rule broken: cmi.core.exit: expected one of').waitFor();
    await bench.page.goto(bench.host.url);
    await expect
      .poll(async () => (await bench.gradebook())[0]?.violations)
      .toMatchObject([{ element: 'cmi.core.exit', error: '405' }]);
  });

  it('cannot find a token on the page around it, nor delete with its own requests', async () => {
    await bench.add();
    await bench.page.goto(bench.host.url);
    await bench.link('Launch A sample').click();
    const frame = await bench.sco();
    const [html, status, index] = await frame.evaluate(async () => {
      const around = window.parent.document;
      const all = [around.documentElement.outerHTML, around.querySelector('host-app')!.shadowRoot!.innerHTML];
      const deleted = await fetch('/api/attempts/learner-a/sample.scorm12/sco/1', { method: 'DELETE' });
      const again = await fetch('/');
      return [all.join(''), deleted.status, again.status] as const;
    });
    expect(html).not.toContain(bench.host.token);
    expect([status, index]).toEqual([403, 403]);
    expect(await bench.gradebook()).toHaveLength(1);
    bench.problems = bench.problems.filter((problem) => !problem.includes('403'));
  });

  it('is told false when the server cannot store, and nothing is lost when it can again', async () => {
    await bench.add();
    await bench.page.goto(bench.host.url);
    await bench.link('Launch A sample').click();
    const frame = await bench.sco();
    await call(frame, 'LMSInitialize', '');
    await call(frame, 'LMSSetValue', 'cmi.suspend_data', 'abc');
    await bench.page.route('**/deliveries', (route) => route.abort());
    expect(await call(frame, 'LMSCommit', '')).toBe('false');
    expect(await call(frame, 'LMSGetLastError')).toBe('101');
    await bench.page.unroute('**/deliveries');
    expect(await call(frame, 'LMSCommit', '')).toBe('true');
    expect((await bench.gradebook())[0]).toMatchObject({ suspendData: 'abc', violations: [] });
    bench.problems = bench.problems.filter((problem) => !problem.includes('net::ERR_FAILED'));
  });

  it('has a frame of the size chosen', async () => {
    await bench.add();
    await bench.page.goto(bench.host.url);
    await bench.link('Launch A sample').click();
    await bench.sco();
    for (const [name, width] of [
      ['650 × 666', 650],
      ['352 × 666', 352],
    ] as const) {
      await bench.page.getByLabel(name).check();
      expect(await bench.page.locator('iframe').boundingBox()).toMatchObject({ width, height: 666 });
    }
  });
});

describe('several of each', () => {
  it('keeps learners and SCOs apart, and starts a new attempt when asked', async () => {
    await bench.add({ scos: ['one', 'two'] });
    await bench.page.goto(bench.host.url);
    await bench.link('Launch A sample: two').click();
    await call(await bench.sco(), 'LMSInitialize', '');
    await call(await bench.sco(), 'LMSFinish', '');
    await bench.page.goto(bench.host.url);
    await bench.page.getByLabel('You are').selectOption({ label: 'Ćosić-Núñez, Chloë' });
    await bench.link('Launch A sample: two').click();
    const frame = await bench.sco();
    await call(frame, 'LMSInitialize', '');
    expect(await call(frame, 'LMSGetValue', 'cmi.core.student_name')).toBe('Ćosić-Núñez, Chloë');
    await bench.page.goto(`${bench.host.url}/?learner=learner-a`);
    await bench.link('Start a new attempt at A sample: two').click();
    await bench.sco();
    expect(
      (await bench.gradebook())
        .map(({ learner, sco: { key }, number }) => `${learner.id} ${key} ${number}`)
        .sort(),
    ).toEqual(['learner-a two 1', 'learner-a two 2', 'learner-c two 1']);
  });

  it('deletes an attempt only after asking', async () => {
    await bench.add();
    await bench.page.goto(bench.host.url);
    await bench.link('Launch A sample').click();
    await bench.sco();
    await bench.page.goto(`${bench.host.url}/?gradebook`);
    await bench.page.getByRole('link', { name: 'A sample, attempt 1' }).click();
    await bench.page.getByRole('button', { name: 'Delete this attempt' }).click();
    await bench.page.getByRole('button', { name: 'Keep it' }).click();
    expect(await bench.gradebook()).toHaveLength(1);
    await bench.page.getByRole('button', { name: 'Delete this attempt' }).click();
    await bench.page.getByRole('dialog').getByRole('button', { name: 'Delete the attempt' }).click();
    await bench.page.getByText('Nobody has launched a course yet.').waitFor();
    expect(await bench.gradebook()).toEqual([]);
  });
});

describe('the page', () => {
  it('says why a zip was refused', async () => {
    await bench.page.goto(bench.host.url);
    for (const [buffer, why] of [
      [await zipOf({ 'a.txt': 'x' }), 'no imsmanifest.xml'],
      [rawZip([{ name: '../evil.txt' }]), 'leads out of the package'],
    ] as const) {
      await bench.page
        .getByLabel('SCORM zip')
        .setInputFiles({ name: 'bad.zip', mimeType: 'application/zip', buffer });
      await bench.page.getByRole('alert').filter({ hasText: why }).waitFor();
    }
    bench.problems = bench.problems.filter((problem) => !problem.includes('422'));
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'has nothing that axe finds, and nothing wider than the window (%s, %i)',
    async (colorScheme, width) => {
      await bench.page.emulateMedia({ colorScheme });
      await bench.page.setViewportSize({ width, height: 900 });
      const clean = async () => {
        const { violations } = await new AxeBuilder({ page: bench.page }).exclude('iframe').analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
          ),
        ).toEqual([]);
        expect(
          await bench.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0);
      };
      await bench.page.goto(bench.host.url);
      await bench.page.getByText('There is no course here yet.').waitFor();
      await clean();
      await bench.add({ lesson: sampleLesson, scos: ['one', 'two'] });
      await bench.page.reload();
      await bench.link('Launch A sample: one').waitFor();
      await clean();
      await bench.link('Launch A sample: one').click();
      const frame = await bench.sco();
      await call(frame, 'LMSInitialize', '');
      await setAll(frame, 'LMSSetValue', {
        'cmi.interactions.0.id': 'in_the_line',
        'cmi.interactions.0.type': 'choice',
        'cmi.interactions.0.student_response': 'b',
      });
      await call(frame, 'LMSSetValue', 'cmi.core.exit', 'normal');
      await call(frame, 'LMSFinish', '');
      await bench.page.getByText('The package has finished').waitFor();
      await clean();
      await bench.page.goto(`${bench.host.url}/?gradebook`);
      await bench.page.getByRole('link', { name: 'A sample, attempt 1' }).waitFor();
      await clean();
      await bench.page.getByRole('link', { name: 'A sample, attempt 1' }).click();
      await bench.page.getByRole('heading', { name: '1 answer' }).waitFor();
      await clean();
    },
  );

  it('is worked by keyboard alone', async () => {
    await bench.add();
    await bench.page.goto(bench.host.url);
    await bench.link('Launch A sample').waitFor();
    await bench.page.keyboard.press('Tab');
    expect(
      await bench.page.evaluate(
        () => document.querySelector('host-app')!.shadowRoot!.activeElement?.textContent,
      ),
    ).toBe('Skip to the content');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.press('Tab');
    await bench.page.keyboard.press('Enter');
    await bench.sco();
    expect(await bench.gradebook()).toHaveLength(1);
  });
});
