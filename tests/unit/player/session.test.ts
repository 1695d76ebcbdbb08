import { describe, expect, it } from 'vitest';
import { BEST, choose, comeBack, playOn, sit, type Sitting } from './sitting.ts';
import type { Answer } from '../../../src/story/learner/answer.ts';

describe('a session', () => {
  it('shows the first screen, and records nothing before the lesson is started', async () => {
    const { session, site } = await sit();
    expect(session.screen).toBe('start');
    expect(site.saves).toEqual([]);
    session.begin();
    expect(session.screen).toBe('scene');
    expect(site.reasons).toEqual(['start']);
    expect(site.last.status).toBe('incomplete');
  });

  it('saves the start when the first scene has been seen', async () => {
    const { session, site, eyes } = await sit();
    eyes.shut = true;
    session.begin();
    expect([session.screen, site.reasons]).toEqual(['scene', []]);
    eyes.open();
    expect(site.reasons).toEqual(['start']);
  });

  it.each([
    [
      'a decision',
      'decision',
      ({ session }) => (session.onward(), session.decide(choose('sit-down')), session.keep()),
    ],
    ['a pause', 'pause', ({ session }) => session.pause()],
    ['the page being hidden', 'hide', ({ session }) => session.hide()],
    ['leaving', 'leave', ({ session }) => session.leave()],
  ] satisfies [string, string, (sitting: Sitting) => void][])(
    'is saved by %s that comes before that, and not again',
    async (_, reason, act) => {
      const sitting = await sit();
      sitting.eyes.shut = true;
      sitting.session.begin();
      act(sitting);
      expect(sitting.site.reasons).toEqual([reason]);
      expect(sitting.site.last.status).toBe('incomplete');
      sitting.eyes.open();
      expect(sitting.site.reasons).toEqual([reason]);
    },
  );

  it('reads through the scenes of a passage, and offers the decision at the last', async () => {
    const { session } = await sit();
    session.begin();
    expect(session.played.passage.map(({ scene }) => scene)).toEqual(['form-room', 'at-the-window']);
    expect(session.decision).toBeNull();
    session.onward();
    expect(session.decision?.kind).toBe('choose-one');
    session.onward();
    expect(session.place).toBe(1);
  });

  it('saves at once after each decision, and once at the ending: no more than decisions and two', async () => {
    const sitting = await sit();
    sitting.session.begin();
    playOn(sitting.session);
    expect(sitting.site.reasons).toEqual(['start', ...Array<string>(5).fill('decision'), 'ending']);
    expect(sitting.site.last).toMatchObject({ status: 'passed', score: 100, location: 'safe' });
  });

  it('saves the ending when it is reached, where a scene stands before it', async () => {
    const { session, site } = await sit();
    session.begin();
    playOn(session, { 'the-record': { kind: 'choose-many', ticked: ['words', 'fault'] } });
    expect(site.reasons.slice(-2)).toEqual(['decision', 'ending']);
    expect(site.saves.at(-2)!.record.location).toBe('stop-blaming');
    expect(site.last.location).toBe('late');
  });

  it('asks once whether to keep an answer, and takes it only then', async () => {
    const { session, site } = await sit();
    session.begin();
    session.onward();
    session.decide(choose('tomorrow'));
    expect(session.screen).toBe('keep');
    expect(session.played.steps).toEqual([]);
    expect(site.reasons).toEqual(['start']);
    session.change();
    expect(session).toMatchObject({ screen: 'scene', changing: true, pending: choose('tomorrow') });
    session.decide(choose('sit-down'));
    expect(session.played.steps[0]!.taken).toMatchObject({
      answer: choose('sit-down'),
      first: choose('tomorrow'),
    });
    expect(session).toMatchObject({ pending: null, changing: false });
  });

  it('remembers no first answer where the same one is given again', async () => {
    const { session } = await sit();
    session.begin();
    session.onward();
    session.decide(choose('tomorrow'));
    session.change();
    session.decide(choose('tomorrow'));
    expect(session.played.steps[0]!.taken).not.toHaveProperty('first');
  });

  it('stops at once on a critical error, without asking whether to keep it', async () => {
    const { session } = await sit();
    session.begin();
    session.onward();
    session.decide(choose('sit-down'));
    session.keep();
    session.decide(BEST['the-log']!);
    session.decide(choose('look'));
    expect(session.screen).toBe('scene');
    expect(session.played.at.scene).toBe('stop-looking');
    playOn(session);
    expect(session.played.criticals).toEqual(['viewing']);
    expect(session.best).toMatchObject({ passed: false });
    expect(session.best!.score).toBeLessThanOrEqual(50);
  });

  it('keeps ticks and marks in the order of the file, whatever the order they were made in', async () => {
    const { session } = await sit();
    session.begin();
    playOn(session);
    const given = session.played.steps.map(({ taken }) => taken.answer);
    expect(given).toContainEqual({ kind: 'choose-many', ticked: ['words', 'times'] });
    expect(Object.keys((given[1] as Answer & { kind: 'spot' }).marked)).toEqual(['late', 'phone']);
  });

  it('reports how long each decision took, without the time it was covered', async () => {
    const { session, site, clock } = await sit();
    session.begin();
    session.onward();
    clock.now += 4_000;
    session.pause();
    clock.now += 60_000;
    session.uncover();
    clock.now += 1_500;
    session.decide(choose('sit-down'));
    clock.now += 500;
    session.keep();
    session.hide();
    const [first] = site.last.interactions;
    expect(first).toMatchObject({ at: clock.now, latencyMs: 6_000 });
  });
});

describe('leaving and hiding', () => {
  it('saves on pause and on hide only where something was not sent', async () => {
    const { session, site } = await sit();
    session.begin();
    session.pause();
    expect(session.covered).toBe(true);
    session.uncover();
    session.hide();
    expect(site.reasons).toEqual(['start']);
    session.onward();
    session.pause();
    expect(site.reasons).toEqual(['start', 'pause']);
    expect(site.last.location).toBe('at-the-window');
    session.hide();
    expect(site.reasons).toEqual(['start', 'pause']);
  });

  it('tries again on hide where the site did not answer', async () => {
    const { session, site } = await sit();
    site.answering = false;
    session.begin();
    await Promise.resolve();
    session.hide();
    expect(site.reasons).toEqual(['start', 'hide']);
    expect(session.saving).toEqual({ kind: 'retrying' });
  });

  it('leaves once, says so, and saves nothing after it', async () => {
    const { session, site } = await sit();
    session.begin();
    session.leave();
    session.leave();
    session.hide();
    expect(site.reasons).toEqual(['start', 'leave']);
    expect(session.screen).toBe('left');
    session.revive();
    expect(session.screen).toBe('expired');
  });
});

describe('review', () => {
  it('plays, and saves nothing', async () => {
    const first = await sit();
    first.session.begin();
    first.session.onward();
    first.session.decide(choose('tomorrow'));
    first.session.keep();
    const { session, site } = await comeBack(first, { mode: 'review' });
    expect(session.reviewing).toBe(true);
    session.resume();
    session.onward();
    playOn(session);
    session.pause();
    session.hide();
    expect(site.saves).toEqual([]);
  });
});

describe('what stays on the device', () => {
  it('keeps the plan by attempt, and sends none of it', async () => {
    const { session, site, shelf } = await sit();
    session.begin();
    expect(session.plan).toEqual({ text: '', day: '' });
    expect(session.keepPlan({ text: 'If a pupil hangs back, I will ask.', day: '2026-12-01' })).toBe(true);
    expect(session.plan.day).toBe('2026-12-01');
    playOn(session);
    expect(JSON.stringify(site.saves)).not.toContain('hangs back');
    expect([...shelf.keys()].every((key) => key.startsWith('afu:the-coat-on-the-peg:'))).toBe(true);
  });

  it('remembers the day of the pass', async () => {
    const { session, clock } = await sit();
    session.begin();
    playOn(session);
    clock.now += 3 * 86_400_000;
    expect(session.passedOn).toBe('2026-11-24');
    expect(session.today).toBe('2026-11-27');
  });
});

it('looks back and returns to where the learner was, from anywhere', async () => {
  const { session } = await sit();
  session.begin();
  session.onward();
  session.decide(choose('tomorrow'));
  session.lookBack();
  expect(session).toMatchObject({ screen: 'look-back', lookingAt: null });
  session.return();
  expect(session).toMatchObject({ screen: 'keep', pending: choose('tomorrow') });
});
