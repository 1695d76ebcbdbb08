import { describe, expect, it } from 'vitest';
import type { CheckedStandard } from '../../../src/lms-check/check.ts';
import { reportOf } from '../../../src/lms-check/report.ts';
import type { Verdict } from '../../../src/lms-check/verdict.ts';
import { launchIn, learningSite } from './learning-site.ts';

const STANDARDS: CheckedStandard[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];
const answers = (verdicts: readonly Verdict[]) => verdicts.map(({ answer }) => answer);
const said = ({ findings }: Verdict, standing: string) =>
  findings.filter((finding) => finding.standing === standing).map(({ says }) => says);

/** Launches it, closing it each time as its window closes. */
async function launches(site: ReturnType<typeof learningSite>, count: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let n = 0; n < count; n++) {
    const checked = await site.launch();
    verdicts.push(checked.verdict);
    checked.close();
  }
  return verdicts;
}

describe.each(STANDARDS)('%s: the LMS check', (standard) => {
  it('says yes after three launches of an LMS that does as it should, and leaves a pass with 100', async () => {
    const site = learningSite(standard);
    const verdicts = await launches(site, 3);
    expect(answers(verdicts)).toEqual(['not-yet', 'not-yet', 'yes']);
    expect(verdicts[2]!.findings.filter(({ standing }) => standing !== 'good')).toEqual([]);
    expect(said(verdicts[2]!, 'good').join(' ')).toContain('Every element that lessons use is taken');
    expect(site.held[standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('100');
    expect(site.held[standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status']).toBe(
      'passed',
    );
  });

  it('ends with a fourth launch, in the review mode of a finished attempt, and writes only how long it was', async () => {
    const site = learningSite(standard);
    await launches(site, 3);
    const withoutTime = () =>
      Object.entries(site.held).filter(([element]) => !element.endsWith('session_time'));
    const before = withoutTime();
    const checked = await site.launch({ mode: 'review' });
    checked.close();
    expect(checked.verdict.answer).toBe('yes');
    expect(withoutTime()).toEqual(before);
  });

  it('names how much resume data came back where that is less than lessons need', async () => {
    const verdicts = await launches(learningSite(standard, 'cut-at-255'), 3);
    expect(answers(verdicts)).toEqual(['not-yet', 'not-yet', 'limited']);
    expect(said(verdicts[2]!, 'limit')).toEqual([
      expect.stringMatching(/^Only 255 of \d+ characters .* needs 300/),
    ]);
  });

  it('has no fault to find with a cut that leaves what lessons need', async () => {
    const site = learningSite(standard, 'cut-at-255', { longestTrail: 255 });
    expect(answers(await launches(site, 3)).at(-1)).toBe('yes');
  });

  it('says that answers are not recorded where the LMS has no interactions, and that status and score are', async () => {
    const site = learningSite(standard);
    let refused = false;
    const checked = await site.launch({
      calls: (runtime) => ({
        ...runtime,
        setValue(element, value) {
          refused = String(element).startsWith('cmi.interactions');
          return refused ? 'false' : runtime.setValue(element, value);
        },
        getLastError: () => (refused ? '401' : runtime.getLastError()),
      }),
    });
    expect(said(checked.verdict, 'limit').join(' ')).toMatch(
      /Answers are not recorded.*status and score are.*error 401/,
    );
    expect(said(checked.verdict, 'bad')).toEqual([]);
  });

  it('says no where commits are refused', async () => {
    const site = learningSite(standard);
    const { verdict } = await site.launch({
      calls: (runtime) => ({ ...runtime, commit: () => 'false', getLastError: () => '101' }),
    });
    expect(verdict.answer).toBe('no');
    expect(said(verdict, 'bad').join(' ')).toContain('commit was refused');
  });

  it('says no, and what to do, where there is no API', async () => {
    const { verdict } = await launchIn({}, standard, { longestTrail: 300 }, learningSite(standard).storage);
    expect(verdict.answer).toBe('no');
    expect(verdict.next).toContain('Open the check from your learning site');
  });

  it('tries nothing in a preview, and does not count it', async () => {
    const site = learningSite(standard);
    const checked = await site.launch({ mode: 'browse' });
    expect(checked.verdict).toMatchObject({ answer: 'not-yet', findings: [] });
    expect(site.held).toEqual({});
    expect((await launches(site, 1))[0]!.answer).toBe('not-yet');
  });

  it('notices that the LMS made something else of a run that did not pass', async () => {
    const site = learningSite(standard);
    await launches(site, 2);
    site.held[standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status'] =
      standard === 'scorm12' ? 'failed' : 'completed';
    const verdict = (await launches(site, 1))[0]!;
    expect(verdict.answer).toBe('limited');
    expect(said(verdict, 'limit').join(' ')).toMatch(/left as incomplete, and the learning site has made it/);
  });

  it('notices that closing the window is not reported', async () => {
    const site = learningSite(standard);
    await site.launch();
    const verdict = (await launches(site, 1))[0]!;
    expect(said(verdict, 'limit').join(' ')).toContain('Closing the window is not reported');
  });

  it('tells that nothing came back, and lets a new attempt begin the check again', async () => {
    const site = learningSite(standard);
    await launches(site, 1);
    const checked = await site.launch({ blank: true });
    expect(checked.verdict.answer).toBe('limited');
    expect(said(checked.verdict, 'limit').join(' ')).toContain('gave back nothing');
    const again = checked.beginAgain!();
    expect(again.verdict.answer).toBe('not-yet');
    expect(said(again.verdict, 'limit')).toEqual([]);
    again.close();
    expect(answers(await launches(site, 2))).toEqual(['not-yet', 'yes']);
  });

  it('speaks of each launch alone where the browser keeps nothing', async () => {
    const site = learningSite(standard);
    Object.assign(site.storage, {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('refused');
      },
    });
    expect(answers(await launches(site, 3))).toEqual(['not-yet', 'not-yet', 'yes']);
  });

  it('reports in text, and names nobody', async () => {
    const checked = await learningSite(standard).launch();
    const report = reportOf(checked.outcome, checked.verdict, {
      standard,
      version: '1.0.0',
      contentHash: 'abc',
      browser: 'a browser',
      when: 'a day',
    });
    expect(report).toContain('learner’s name given');
    expect(report).toMatch(/took {4}cmi\.interactions\.0\.id/);
    expect(report).not.toMatch(/Okafor|Ada/);
  });
});

describe('what faults of an LMS come to', () => {
  it.each([
    ['wrong-types', 'yes'],
    ['upper-case', 'yes'],
    ['false-without-error', 'yes'],
    ['always-ab-initio', 'yes'],
    ['stores-nothing', 'limited'],
  ])('%s: %s', async (fault, answer) => {
    const verdicts = await launches(learningSite('scorm12', fault), 3);
    expect(answers(verdicts)).toContain(answer);
  });

  it.each(['errors', 'throws'])('%s: never a plain yes', async (fault) => {
    expect(answers(await launches(learningSite('scorm12', fault), 3))).not.toContain('yes');
  });
});
