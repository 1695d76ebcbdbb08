import { describe, expect, it } from 'vitest';
import { shelfKey } from '../../../src/player/shelf.ts';
import { payload } from '../../fixtures/payload.ts';
import { BEST, choose, comeBack, playOn, sit, type Sitting } from './sitting.ts';

/** A run that has come to the phone: the one hard decision of the fixture lesson. */
async function atThePhone(): Promise<Sitting> {
  const sitting = await sit();
  const { session } = sitting;
  session.begin();
  while (session.played.at.scene !== 'the-phone') {
    if (!session.atLast) session.onward();
    else session.decide(BEST[session.played.at.scene]!, 'sure');
    if (session.screen === 'keep') session.keep();
  }
  return sitting;
}

describe('how sure a learner is', () => {
  it('is asked at the decisions that weigh most, and kept for those alone', async () => {
    const { session } = await atThePhone();
    expect(session.asksSure).toBe(true);
    session.decide(choose('look'), 'sure');
    expect(session.asksSure).toBe(false);
    expect([0, 1, 2].map((step) => session.sureAt(step))).toEqual([null, null, 'sure']);
  });

  it('need not be said', async () => {
    const { session } = await atThePhone();
    session.decide(choose('look'));
    expect(session.played.steps).toHaveLength(3);
    expect(session.sureAt(2)).toBeNull();
  });

  it('goes with the answer that stands: not with one that was changed', async () => {
    const { session } = await atThePhone();
    session.decide(choose('later'), 'sure');
    session.change();
    session.decide(choose('screen-off'));
    expect(session.sureAt(2)).toBeNull();
  });

  it('is never sent', async () => {
    const { session, site } = await atThePhone();
    session.decide(choose('look'), 'unsure');
    playOn(session);
    expect(session.sureAt(2)).toBe('unsure');
    expect(JSON.stringify(site.saves)).not.toContain('sure');
  });

  it('is there again after coming back on the same device, and not for another attempt', async () => {
    const sitting = await atThePhone();
    sitting.session.decide(choose('look'), 'fairly');
    const again = await comeBack(sitting);
    for (const [key, text] of sitting.shelf) again.shelf.set(key, text);
    expect(again.session.sureAt(2)).toBe('fairly');
    const other = await sit({}, {}, undefined, 0.11);
    for (const [key, text] of sitting.shelf) other.shelf.set(key, text);
    expect(other.session.sureAt(2)).toBeNull();
  });

  it('is forgotten where the lesson has changed and no longer asks at that decision', async () => {
    const { session, shelf } = await sit();
    shelf.set(shelfKey(payload.story.id, session.attempt.token, 'sure'), '{"1/0":"sure"}');
    expect(session.sureAt(0)).toBe('sure');
    session.begin();
    while (!session.atLast) session.onward();
    expect(session.asksSure).toBe(false);
    session.decide(BEST[session.played.at.scene]!);
    expect(session.sureAt(0)).toBeNull();
  });

  it('belongs to its run, and is not asked in practice', async () => {
    const { session } = await atThePhone();
    session.decide(choose('look'), 'sure');
    playOn(session);
    session.tryFrom(2);
    expect(session.asksSure).toBe(false);
    session.endPractice();
    session.startAgain();
    expect(session.sureAt(2)).toBeNull();
  });
});
