import { describe, expect, it } from 'vitest';
import { faultProfile, faultProfiles } from '../../../src/host/runtime/fault-profiles.ts';
import type { Delivery } from '../../../src/host/runtime/recording-runtime.ts';
import type { FlatCmi, ScormStandard } from '../../../src/host/runtime/scorm-runtime.ts';
import { session } from '../../../src/host/runtime/session.ts';

/** A session on the real engine behind a fault; what reaches storage is kept here. */
function faulty(id: string, standard: ScormStandard = 'scorm12', restored: FlatCmi = {}) {
  const stored: Delivery[] = [];
  const did: string[] = [];
  const { runtime } = session({
    standard,
    mode: 'normal',
    restored,
    fault: faultProfile(id),
    tools: {
      removeFrame: () => void did.push('frame removed'),
      setNetwork: (down) => void did.push(down ? 'network down' : 'network up'),
      block: (milliseconds) => void did.push(`held up ${milliseconds}`),
    },
    deliver: (delivery) => stored.push(delivery) > 0,
    deliverNotes: () => true,
    onCall: () => undefined,
  });
  return { runtime, stored, did };
}

describe('an LMS at fault', () => {
  it('has a profile of its own for each fault, with words for whoever switches it on', () => {
    expect(new Set(faultProfiles.map(({ id }) => id)).size).toBe(faultProfiles.length);
    for (const { id, title, says } of faultProfiles)
      expect([id, title !== '' && says.endsWith('.')]).toEqual([id, true]);
    expect(faultProfile('unheard-of').id).toBe('none');
  });

  it('is slow', () => {
    const { runtime, did } = faulty('slow');
    runtime.initialize('');
    expect([runtime.commit(''), did]).toEqual(['true', ['held up 750']]);
  });

  it.each([
    ['scorm12', '101'],
    ['scorm2004-3', '391'],
  ] as const)('fails every third call with an error (%s)', (standard, error) => {
    const { runtime } = faulty('errors', standard);
    runtime.initialize('');
    const answers = [1, 2, 3, 4].map(() => [runtime.commit(''), runtime.getLastError()]);
    expect(answers).toEqual([
      ['true', '0'],
      ['true', '0'],
      ['false', error],
      ['true', '0'],
    ]);
  });

  it('answers false with error 0 to what it stored', () => {
    const { runtime, stored } = faulty('false-without-error');
    runtime.initialize('');
    expect([runtime.setValue('cmi.suspend_data', 'abc'), runtime.getLastError()]).toEqual(['false', '0']);
    runtime.commit('');
    expect(stored[0]?.changes['cmi.suspend_data']).toBe('abc');
  });

  it('throws', () => {
    const { runtime } = faulty('throws');
    runtime.initialize('');
    runtime.commit('');
    runtime.commit('');
    expect(() => runtime.commit('')).toThrow('on purpose');
  });

  it('answers in wrong types', () => {
    const { runtime } = faulty('wrong-types', 'scorm12', { 'cmi.core.score.raw': '85' });
    expect(runtime.initialize('')).toBe(true);
    expect(runtime.getValue('cmi.core.score.raw')).toBe(85);
    expect(runtime.getValue('cmi.interactions._count')).toBe(0);
    expect(runtime.getValue('cmi.suspend_data')).toBeNull();
    expect(runtime.getLastError()).toBe(0);
  });

  it('answers null', () => {
    const { runtime, stored } = faulty('null');
    expect(runtime.initialize('')).toBeNull();
    expect([runtime.getValue('cmi.suspend_data'), runtime.getValue('cmi.interactions._count')]).toEqual([
      null,
      '0',
    ]);
    expect([runtime.setValue('cmi.suspend_data', 'abc'), runtime.commit(''), runtime.getLastError()]).toEqual(
      [null, null, '0'],
    );
    expect(stored[0]?.changes['cmi.suspend_data']).toBe('abc');
  });

  it.each([
    ['scorm12', '201'],
    ['scorm2004-3', '201'],
  ] as const)('fails every third call as if its argument were wrong (%s)', (standard, error) => {
    const { runtime } = faulty('error-201', standard);
    runtime.initialize('');
    const answers = [1, 2, 3, 4].map(() => [runtime.commit(''), runtime.getLastError()]);
    expect(answers.map(([answer]) => answer)).toEqual(['true', 'true', 'false', 'true']);
    expect(answers[2]![1]).toBe(error);
  });

  it.each([
    ['scorm12', ['301', '301', '301', '301']],
    ['scorm2004-3', ['122', '132', '142', '112']],
  ] as const)('forgets after two commits that there was a session (%s)', (standard, errors) => {
    const { runtime, stored } = faulty('error-301', standard);
    runtime.initialize('');
    expect([runtime.commit(''), runtime.commit('')]).toEqual(['true', 'true']);
    const codes = [
      () => runtime.getValue('cmi.suspend_data'),
      () => runtime.setValue('cmi.suspend_data', 'abc'),
      () => runtime.commit(''),
      () => runtime.terminate(''),
    ].map((call) => [call(), runtime.getLastError()]);
    expect(codes).toEqual(errors.map((error, i) => [i === 0 ? '' : 'false', error]));
    expect(stored).toHaveLength(2);
  });

  it.each([
    ['scorm12', '201'],
    ['scorm2004-3', '351'],
  ] as const)('keeps two interactions (%s)', (standard, error) => {
    const { runtime } = faulty('error-351', standard);
    runtime.initialize('');
    const ids = [0, 1, 2].map((n) => runtime.setValue(`cmi.interactions.${n}.id`, `i${n}`));
    expect([ids, runtime.getLastError()]).toEqual([['true', 'true', 'false'], error]);
  });

  it.each([
    ['scorm12', '101'],
    ['scorm2004-3', '391'],
  ] as const)('fails to commit, and stores at the end (%s)', (standard, error) => {
    const { runtime, stored } = faulty('error-391', standard);
    runtime.initialize('');
    runtime.setValue('cmi.suspend_data', 'abc');
    expect([runtime.commit(''), runtime.getLastError(), stored]).toEqual(['false', error, []]);
    expect(runtime.terminate('')).toBe('true');
    expect(stored[0]?.changes['cmi.suspend_data']).toBe('abc');
  });

  it('has no interactions and objectives', () => {
    const { runtime } = faulty('error-401');
    runtime.initialize('');
    expect([runtime.getValue('cmi.interactions._count'), runtime.getLastError()]).toEqual(['', '401']);
    expect([runtime.setValue('cmi.objectives.0.id', 'a'), runtime.getLastError()]).toEqual(['false', '401']);
    expect([runtime.setValue('cmi.suspend_data', 'abc'), runtime.getLastError()]).toEqual(['true', '0']);
  });

  it.each([
    ['scorm12', '405'],
    ['scorm2004-3', '406'],
  ] as const)('refuses every third value (%s)', (standard, error) => {
    const { runtime } = faulty('error-405', standard);
    runtime.initialize('');
    const set = [1, 2, 3, 4].map((n) => [
      runtime.setValue('cmi.suspend_data', `${n}`),
      runtime.getLastError(),
    ]);
    expect(set).toEqual([
      ['true', '0'],
      ['true', '0'],
      ['false', error],
      ['true', '0'],
    ]);
  });

  it('answers in capital letters', () => {
    const { runtime } = faulty('upper-case', 'scorm12', {
      'cmi.core.entry': 'resume',
      'cmi.suspend_data': 'abc',
    });
    runtime.initialize('');
    expect([runtime.getValue('cmi.core.entry'), runtime.getValue('cmi.suspend_data')]).toEqual([
      'RESUME',
      'abc',
    ]);
  });

  it.each([255, 4000, 4096])('keeps only %i characters of suspend data', (most) => {
    const { runtime, stored } = faulty(`cut-at-${most}`, 'scorm2004-4');
    runtime.initialize('');
    runtime.setValue('cmi.suspend_data', 'x'.repeat(5000));
    expect(runtime.commit('')).toBe('true');
    expect(stored[0]?.changes['cmi.suspend_data']).toHaveLength(most);
  });

  it('forgets the session after three commits', () => {
    const { runtime, stored } = faulty('session-expires');
    runtime.initialize('');
    expect([1, 2, 3, 4].map(() => runtime.commit(''))).toEqual(['true', 'true', 'true', 'false']);
    expect(runtime.getLastError()).toBe('101');
    expect(runtime.terminate('')).toBe('false');
    expect(stored).toHaveLength(3);
  });

  it('says true and stores nothing', () => {
    const { runtime, stored } = faulty('stores-nothing');
    runtime.initialize('');
    runtime.setValue('cmi.suspend_data', 'abc');
    expect([runtime.commit(''), runtime.terminate(''), stored]).toEqual(['true', 'true', []]);
  });

  it('blanks the status after a commit, until it is set again', () => {
    const { runtime } = faulty('blank-status');
    runtime.initialize('');
    const status = () => runtime.getValue('cmi.core.lesson_status');
    runtime.setValue('cmi.core.lesson_status', 'incomplete');
    expect(status()).toBe('incomplete');
    runtime.commit('');
    expect(status()).toBe('');
    runtime.setValue('cmi.core.lesson_status', 'passed');
    expect(status()).toBe('passed');
  });

  it.each(['scorm12', 'scorm2004-3'] as const)(
    'says ab-initio although it gives data back (%s)',
    (standard) => {
      const entry = standard === 'scorm12' ? 'cmi.core.entry' : 'cmi.entry';
      const { runtime } = faulty('always-ab-initio', standard, {
        [entry]: 'resume',
        'cmi.suspend_data': 'abc',
      });
      runtime.initialize('');
      expect([runtime.getValue(entry), runtime.getValue('cmi.suspend_data')]).toEqual(['ab-initio', 'abc']);
    },
  );

  it('takes the frame away after two commits, and is deaf from then on', () => {
    const { runtime, did, stored } = faulty('frame-removed');
    runtime.initialize('');
    runtime.commit('');
    expect(did).toEqual([]);
    runtime.commit('');
    expect([did, runtime.commit(''), runtime.terminate('')]).toEqual([['frame removed'], 'false', 'false']);
    expect(stored).toHaveLength(2);
  });

  it('loses the network from the third commit to the fifth, and says true', () => {
    const { runtime, did, stored } = faulty('network-down');
    runtime.initialize('');
    expect([1, 2, 3, 4, 5, 6].map(() => runtime.commit(''))).toEqual(Array(6).fill('true'));
    expect(did).toEqual(['network down', 'network up']);
    expect(stored).toHaveLength(3);
  });
});
