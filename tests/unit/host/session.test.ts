import { describe, expect, it } from 'vitest';
import { noFault } from '../../../src/host/runtime/fault-profile.ts';
import type { Delivery } from '../../../src/host/runtime/recording-runtime.ts';
import type {
  CallRecord,
  FlatCmi,
  LaunchMode,
  ScormStandard,
} from '../../../src/host/runtime/scorm-runtime.ts';
import { session } from '../../../src/host/runtime/session.ts';

interface Options {
  standard?: ScormStandard;
  mode?: LaunchMode;
  restored?: FlatCmi;
  stores?: () => boolean;
}

/** A whole session on the real engine, whose deliveries are kept here. */
function begun({ standard = 'scorm12', mode = 'normal', restored = {}, stores = () => true }: Options = {}) {
  const deliveries: Delivery[] = [];
  const notes: CallRecord[] = [];
  const calls: CallRecord[] = [];
  const { runtime, flushNotes } = session({
    standard,
    mode,
    restored,
    fault: noFault,
    tools: { removeFrame: () => undefined, setNetwork: () => undefined, block: () => undefined },
    deliver(delivery) {
      if (!stores()) return false;
      deliveries.push(delivery);
      return true;
    },
    deliverNotes: (more) => notes.push(...more) > 0,
    onCall: (call) => calls.push(call),
  });
  return {
    runtime,
    flushNotes,
    deliveries,
    notes,
    calls,
    violations: () => calls.filter(({ violation }) => violation),
  };
}

describe('calls out of turn', () => {
  it('answers 301 to anything before and after a SCORM 1.2 session, and 101 to a second Initialize', () => {
    const { runtime, violations } = begun();
    expect([runtime.setValue('cmi.core.lesson_status', 'incomplete'), runtime.getLastError()]).toEqual([
      'false',
      '301',
    ]);
    expect([runtime.terminate(''), runtime.getLastError()]).toEqual(['false', '301']);
    expect(runtime.initialize('')).toBe('true');
    expect([runtime.initialize(''), runtime.getLastError()]).toEqual(['false', '101']);
    expect(runtime.terminate('')).toBe('true');
    for (const call of [
      () => runtime.setValue('cmi.core.exit', ''),
      () => runtime.commit(''),
      () => runtime.terminate(''),
    ])
      expect([call(), runtime.getLastError()]).toEqual(['false', '301']);
    expect([runtime.getValue('cmi.core.entry'), runtime.getLastError()]).toEqual(['', '301']);
    expect(violations()).toHaveLength(7);
  });

  it('answers 122 to 143 and 103, 104 in SCORM 2004', () => {
    const { runtime } = begun({ standard: 'scorm2004-3' });
    const errorOf = (call: () => unknown) => (call(), runtime.getLastError());
    const all = () => [
      errorOf(() => runtime.terminate('')),
      errorOf(() => runtime.getValue('cmi.entry')),
      errorOf(() => runtime.setValue('cmi.exit', '')),
      errorOf(() => runtime.commit('')),
    ];
    expect(all()).toEqual(['112', '122', '132', '142']);
    runtime.initialize('');
    expect(errorOf(() => runtime.initialize(''))).toBe('103');
    runtime.terminate('');
    expect(all()).toEqual(['113', '123', '133', '143']);
    expect(errorOf(() => runtime.initialize(''))).toBe('104');
  });

  it.each(['scorm12', 'scorm2004-3'] as const)(
    'wants "" as the argument of every call that takes one (%s)',
    (standard) => {
      const { runtime } = begun({ standard });
      for (const wrong of [undefined, null, 'x', 0])
        expect([runtime.initialize(wrong), runtime.getLastError()]).toEqual(['false', '201']);
      runtime.initialize('');
      expect([runtime.commit(undefined), runtime.getLastError()]).toEqual(['false', '201']);
      expect([runtime.terminate(undefined), runtime.getLastError()]).toEqual(['false', '201']);
    },
  );
});

describe('what is stored', () => {
  it('delivers at a commit only what is new, as the package wrote it, and all it called', () => {
    const { runtime, deliveries } = begun();
    runtime.initialize('');
    runtime.setValue('cmi.core.lesson_status', 'incomplete');
    runtime.setValue('cmi.core.session_time', '00:05:00.50');
    runtime.setValue('cmi.core.exit', 'suspend');
    expect(runtime.commit('')).toBe('true');
    expect(deliveries[0]).toMatchObject({
      finished: false,
      changes: {
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.session_time': '00:05:00.50',
        'cmi.core.exit': 'suspend',
      },
    });
    expect(deliveries[0]!.calls.map(({ call }) => call)).toEqual([
      'Initialize',
      'SetValue',
      'SetValue',
      'SetValue',
    ]);
    runtime.setValue('cmi.suspend_data', 'abc');
    runtime.commit('');
    expect(deliveries[1]!.changes).toEqual({
      'cmi.suspend_data': 'abc',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
    });
  });

  it.each([
    ['scorm12', '101'],
    ['scorm2004-3', '391'],
  ] as const)(
    'says false with the right error when a commit was not stored, and sends it again (%s)',
    (standard, error) => {
      let up = false;
      const { runtime, deliveries, violations } = begun({ standard, stores: () => up });
      runtime.initialize('');
      runtime.setValue('cmi.suspend_data', 'abc');
      expect([runtime.commit(''), runtime.getLastError()]).toEqual(['false', error]);
      up = true;
      expect([runtime.commit(''), runtime.getLastError()]).toEqual(['true', '0']);
      expect(deliveries).toHaveLength(1);
      expect(deliveries[0]!.changes['cmi.suspend_data']).toBe('abc');
      expect(violations()).toEqual([]);
    },
  );

  it('lets a package try again to finish', () => {
    let up = false;
    const { runtime, deliveries } = begun({ stores: () => up });
    runtime.initialize('');
    expect(runtime.terminate('')).toBe('false');
    up = true;
    expect(runtime.terminate('')).toBe('true');
    expect(deliveries[0]!.finished).toBe(true);
  });

  it('tells of calls after the end on their own', () => {
    const { runtime, notes } = begun();
    runtime.initialize('');
    runtime.terminate('');
    runtime.setValue('cmi.core.exit', '');
    expect(notes.map(({ call, error }) => `${call} ${error}`)).toEqual(['Terminate 0', 'SetValue 301']);
  });

  it('calls a SCORM 1.2 package completed that finishes without ever setting a status, as Moodle does', () => {
    const { runtime, deliveries } = begun();
    runtime.initialize('');
    runtime.terminate('');
    expect(deliveries[0]!.changes['cmi.core.lesson_status']).toBe('completed');
  });

  it('overwrites the status at Finish where the manifest has a mastery score and there is a raw score', () => {
    const { runtime, deliveries } = begun({
      restored: {
        'cmi.core.credit': 'credit',
        'cmi.core.lesson_mode': 'normal',
        'cmi.student_data.mastery_score': '80',
      },
    });
    runtime.initialize('');
    runtime.setValue('cmi.core.lesson_status', 'incomplete');
    runtime.setValue('cmi.core.score.raw', '60');
    runtime.commit('');
    runtime.terminate('');
    expect(deliveries.map(({ changes }) => changes['cmi.core.lesson_status'])).toEqual([
      'incomplete',
      'failed',
    ]);
  });
});

describe('what comes back', () => {
  it('gives a SCORM 1.2 package its data, and counts its interactions on', () => {
    const { runtime } = begun({
      restored: {
        'cmi.core.entry': 'resume',
        'cmi.core.student_name': 'Ćosić-Núñez, Chloë',
        'cmi.suspend_data': 'abc',
        'cmi.interactions.0.student_response': 'a',
        'cmi.interactions.0.type': 'choice',
        'cmi.interactions.0.id': 'one',
        'cmi.interactions.0.objectives.0.id': 'o',
      },
    });
    runtime.initialize('');
    expect(runtime.getValue('cmi.suspend_data')).toBe('abc');
    expect(runtime.getValue('cmi.core.entry')).toBe('resume');
    expect(runtime.getValue('cmi.core.student_name')).toBe('Ćosić-Núñez, Chloë');
    expect(runtime.getValue('cmi.interactions._count')).toBe('1');
    expect(runtime.setValue('cmi.interactions.1.id', 'two')).toBe('true');
  });

  it('begins with no highest score, as real LMSs do, and gives back the one that was set', () => {
    const { runtime } = begun();
    runtime.initialize('');
    const most = () => [runtime.getValue('cmi.core.score.max'), runtime.getLastError()];
    expect(most()).toEqual(['', '0']);
    runtime.setValue('cmi.core.score.max', '100');
    expect(most()).toEqual(['100', '0']);
    const later = begun({ restored: { 'cmi.core.score.max': '100' } }).runtime;
    later.initialize('');
    expect(later.getValue('cmi.core.score.max')).toBe('100');
  });

  it('gives a SCORM 2004 package its interactions and objectives, whatever order they were stored in', () => {
    const { runtime } = begun({
      standard: 'scorm2004-4',
      restored: {
        'cmi.mode': 'normal',
        'cmi.interactions.0.learner_response': 'tell_dsl',
        'cmi.interactions.0.result': 'correct',
        'cmi.interactions.0.type': 'choice',
        'cmi.interactions.0.id': 'one',
        'cmi.objectives.0.success_status': 'passed',
        'cmi.objectives.0.id': 'o',
      },
    });
    runtime.initialize('');
    expect(runtime.getValue('cmi.interactions._count')).toBe('1');
    expect(runtime.getValue('cmi.interactions.0.learner_response')).toBe('tell_dsl');
    expect(runtime.getValue('cmi.objectives.0.success_status')).toBe('passed');
  });

  it('answers 403 to suspend data that was never set in SCORM 2004, and holds it against nobody', () => {
    const { runtime, violations } = begun({ standard: 'scorm2004-3' });
    runtime.initialize('');
    expect([runtime.getValue('cmi.suspend_data'), runtime.getLastError()]).toEqual(['', '403']);
    expect(violations()).toEqual([]);
  });
});

describe('review and browse', () => {
  it.each(['review', 'browse'] as const)(
    'records what is written in %s, and calls it a broken rule',
    (mode) => {
      const { runtime, deliveries, violations } = begun({ mode });
      runtime.initialize('');
      expect(runtime.setValue('cmi.core.score.raw', '20')).toBe('true');
      runtime.setValue('cmi.core.session_time', '00:01:00');
      runtime.setValue('cmi.core.exit', '');
      runtime.terminate('');
      expect(deliveries[0]!.changes['cmi.core.score.raw']).toBe('20');
      expect(deliveries[0]!.changes['cmi.core.lesson_status']).toBeUndefined();
      expect(violations()).toMatchObject([
        { element: 'cmi.core.score.raw', violation: `written in ${mode}`, error: '0' },
      ]);
    },
  );
});
