import { describe, expect, it } from 'vitest';
import { payload } from '../../fixtures/payload.ts';
import { BEST, choose, comeBack, playOn, sit } from './sitting.ts';

describe('coming back', () => {
  it('shows the page for coming back, at the scene that was left, with the same past', async () => {
    const first = await sit();
    first.session.begin();
    first.session.onward();
    first.session.decide(choose('tomorrow'));
    first.session.keep();
    first.session.decide(BEST['the-log']!);
    first.session.leave();
    const { session } = await comeBack(first);
    expect(session.screen).toBe('resume');
    expect(session.played.steps).toEqual(first.session.played.steps);
    session.resume();
    expect(session.played.passage[session.place]!.scene).toBe('the-phone');
  });

  it('comes back to a scene in the middle of a passage, and to the first where the site lost the place', async () => {
    const first = await sit();
    first.session.begin();
    first.session.onward();
    first.session.decide(choose('sit-down'));
    first.session.keep();
    first.session.decide(BEST['the-log']!);
    first.session.decide(choose('screen-off'));
    first.session.keep();
    first.session.onward();
    first.session.leave();
    expect(first.site.last.location).toBe('the-order');
    expect((await comeBack(first)).session.place).toBe(1);
    expect((await comeBack(first, { location: '' })).session.place).toBe(0);
  });

  it('shows choices in the same order as before', async () => {
    const first = await sit();
    first.session.begin();
    first.session.onward();
    const { session } = await comeBack(first);
    session.begin();
    session.onward();
    expect(session.decision).toEqual(first.session.decision);
  });

  it('offers the debrief of a run that had ended', async () => {
    const first = await sit();
    first.session.begin();
    playOn(first.session);
    const { session, site } = await comeBack(first);
    expect(session.screen).toBe('finished');
    session.debrief();
    expect(session.screen).toBe('debrief');
    expect(site.saves).toEqual([]);
  });

  it('says so where the lesson has changed, keeps what still holds, and never lowers the result', async () => {
    const first = await sit();
    first.session.begin();
    playOn(first.session, { 'the-phone': choose('later') });
    const scenes = structuredClone(payload.story.scenes);
    const step = scenes['the-phone']!.step;
    if (step.kind === 'decision' && step.decision.kind === 'choose-one')
      step.decision.choices = step.decision.choices.filter(({ id }) => id !== 'later');
    const { suspendData, location, score } = first.site.last;
    expect(score).toBe(62.5);
    const { session, site } = await sit(
      { stored: suspendData, location, score },
      { story: { ...payload.story, scenes } },
    );
    expect(session).toMatchObject({ screen: 'resume', notice: 'changed' });
    expect(session.played.at.scene).toBe('the-phone');
    session.resume();
    expect(site.last.score).toBe(62.5);
  });

  it('starts at the beginning where nothing can be read, and never lowers the result', async () => {
    const { session, site } = await sit({ stored: 'not a trail at all', score: 95, passed: true });
    expect(session).toMatchObject({
      screen: 'finished',
      notice: 'unreadable',
      best: { score: 95, passed: true },
    });
    session.startAgain();
    expect(session.practice).toEqual([]);
    playOn(session, { 'the-phone': choose('later') });
    expect(site.saves).toEqual([]);
  });
});

describe('a further run', () => {
  it('keeps the best result: not passed, then passed', async () => {
    const { session, site } = await sit();
    session.begin();
    playOn(session, { 'the-phone': choose('later') });
    expect(site.last).toMatchObject({ status: 'incomplete', score: 62.5 });
    session.startAgain();
    expect(session.runNumber).toBe(2);
    expect(site.last).toMatchObject({ status: 'incomplete', score: 62.5, before: 6 });
    playOn(session);
    expect(site.last).toMatchObject({ status: 'passed', score: 100 });
  });

  it('is practice after a pass: nothing more is sent', async () => {
    const { session, site } = await sit();
    session.begin();
    playOn(session);
    const sent = site.saves.length;
    session.startAgain();
    playOn(session, { 'the-phone': choose('look') });
    expect(site.saves.length).toBe(sent);
    expect(session.best).toEqual({ score: 100, passed: true });
    session.endPractice();
    expect(session).toMatchObject({ screen: 'debrief', practice: null });
    expect(session.played.criticals).toEqual([]);
  });

  it('can be given up half-way for another, with the best result kept', async () => {
    const { session, site } = await sit();
    session.begin();
    playOn(session, { 'the-phone': choose('later') });
    session.startAgain();
    session.onward();
    session.decide(choose('tomorrow'));
    session.keep();
    session.startAgain();
    expect(session.runNumber).toBe(3);
    expect(site.last).toMatchObject({ score: 62.5, interactions: [] });
  });
});

describe('going back to a decision', () => {
  it('plays another way in practice, without changing the recorded run', async () => {
    const { session, site } = await sit();
    session.begin();
    playOn(session, { 'the-phone': choose('look') });
    const recorded = session.played;
    const sent = site.saves.length;
    session.debrief();
    session.tryFrom(2);
    expect(session).toMatchObject({
      screen: 'scene',
      practice: recorded.steps.slice(0, 2).map(({ taken }) => taken),
    });
    expect(session.decision).not.toBeNull();
    playOn(session);
    expect(session.played.criticals).toEqual([]);
    session.debrief();
    session.endPractice();
    expect(session.played).toEqual(recorded);
    expect(site.saves.length).toBe(sent);
  });

  it('still sends what the recorded run owes when the page is hidden during practice', async () => {
    const { session, site } = await sit();
    session.begin();
    site.answering = false;
    playOn(session, { 'the-phone': choose('look') });
    await Promise.resolve();
    session.tryFrom(2);
    site.answering = true;
    session.hide();
    expect(site.reasons.at(-1)).toBe('hide');
    expect(site.last.location).toBe('late');
    expect(site.last.interactions.length).toBeGreaterThan(5);
  });
});
