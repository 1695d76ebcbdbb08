/** Every screen of a lesson in every state that it has. */
import { play } from '../story/learner/play.ts';
import type { Decision } from '../story/learner/story.ts';
import { begin } from '../story/learner/attempt.ts';
import { write } from '../story/learner/trail.ts';
import type { Session } from '../player/session.ts';
import { best, mixed, playBy, poor, rated, toCritical, upTo } from './runs.ts';
import { NOW, type State } from './state.ts';

const resume = (session: Session): void => session.resume();
const toScene = (session: Session): void => {
  session.screen = 'scene';
};
const toDebrief = (session: Session): void => session.debrief();
const click =
  (selector: string) =>
  (page: HTMLElement): void =>
    page.querySelector<HTMLElement>(selector)?.click();
const submit = click('form.decision button[type=submit]');
const pickFirst = click('form.decision .pick input');
const PASSED = { score: 92, passed: true };
const NOT_YET = { score: 62, passed: false };
const HOUR = 60 * 60 * 1000;
const TWO_YEARS = 2 * 365 * 24 * HOUR;

const at =
  (wanted: Decision['kind']): State['run'] =>
  (story) =>
    upTo(story, ({ kind }) => kind === wanted);
const isHard = ({ kind, weight }: Decision): boolean => kind === 'choose-one' && weight >= 3;
const hard: State['run'] = (story) => upTo(story, isHard);
const reconsidered: State['run'] = (story) => upTo(story, ({ reconsider }) => reconsider);
const kinds = ['choose-many', 'put-in-order', 'sort', 'spot'] as const;
/** One answered decision, by its rating, in a lesson that says why after each. */
const coached = (rating: 'best' | 'acceptable' | 'poor'): State => ({
  id: `coaching-${rating}`,
  title: `Feedback after each decision: ${rating}`,
  run: (story) => {
    const to = upTo(story, ({ kind }) => kind === 'choose-one');
    return (
      to &&
      playBy(
        story,
        ({ steps, decision, at: visit }) =>
          steps.length > to.length ? null : rated(decision, rating, visit),
        to,
      )
    );
  },
  over: ({ story }) => ({ story: { ...story, coaching: 'after-each' } }),
  go: (session) => {
    session.resume();
    session.place = 0;
  },
});

export const STATES: readonly State[] = [
  { id: 'start', title: 'The first screen' },
  {
    id: 'start-warnings',
    title: 'The first screen of a review copy, in a school’s own package, with guidance past its review',
    now: NOW + TWO_YEARS,
    over: ({ course }) => ({
      reviewCopy: ['Nobody has signed the lesson off.', 'It rests on a fact that is still to be checked.'],
      course: {
        ...course,
        school: { name: 'Made-up Primary School' },
        contacts: [
          { role: 'Designated safeguarding lead', value: 'Extension 204' },
          { role: 'Deputy', value: '' },
        ],
      },
    }),
  },
  {
    id: 'start-passed',
    title: 'The first screen after a pass: practice',
    best: PASSED,
    go: (session) => {
      session.screen = 'start';
    },
  },
  {
    id: 'start-preview',
    title: 'The first screen where there is no learning site',
    opening: () => ({ kind: 'device' }),
  },
  {
    id: 'start-nowhere',
    title: 'The first screen where nothing is kept',
    opening: () => ({ kind: 'nothing' }),
  },
  {
    id: 'left-here',
    title: 'A run that somebody left on this device',
    opening: (story) => {
      const list = upTo(story, isHard)!;
      const { token, ...attempt } = begin('GALLERY1', 7);
      const stored = write(story, { ...attempt, token, list });
      const location = play(story, list).at.scene;
      return { copies: [{ at: NOW - HOUR, token, stored, location, ended: false }] };
    },
  },
  { id: 'scene', title: 'A scene', go: (session) => session.begin() },
  { id: 'decision', title: 'A decision: choose one', run: at('choose-one'), go: resume },
  {
    id: 'how-sure',
    title: 'A decision of much weight, with how sure the learner is',
    run: hard,
    go: resume,
    act: [pickFirst, click('.sure .pick:last-child input')],
  },
  ...kinds.flatMap((kind): State[] => [
    { id: kind, title: `A decision: ${kind}`, run: at(kind), go: resume },
    ...(kind === 'put-in-order'
      ? []
      : [
          {
            id: `${kind}-part`,
            title: `A decision, partly answered and sent: ${kind}`,
            run: at(kind),
            go: resume,
            act: kind === 'choose-many' ? [submit] : [pickFirst, submit],
          },
        ]),
  ]),
  {
    id: 'decision-nothing-chosen',
    title: 'A decision, nothing chosen',
    run: at('choose-one'),
    go: resume,
    act: [submit],
  },
  { id: 'keep', title: '“Keep this answer?”', run: reconsidered, go: resume, act: [pickFirst, submit] },
  {
    id: 'change',
    title: 'A decision that is being changed',
    run: reconsidered,
    go: resume,
    act: [pickFirst, submit, click('.on-keep .buttons button:last-child')],
  },
  {
    id: 'critical-stop',
    title: 'The stop after a critical error, and its repair',
    run: toCritical,
    go: (session) => {
      session.resume();
      session.place = 0;
    },
  },
  coached('best'),
  coached('acceptable'),
  coached('poor'),
  {
    id: 'ending-passed',
    title: 'An ending: passed',
    run: (story) => playBy(story, best),
    go: toScene,
    saving: { kind: 'saved', at: NOW },
  },
  {
    id: 'ending-not-yet',
    title: 'An ending: not yet',
    run: (story) => playBy(story, poor),
    go: toScene,
    saving: { kind: 'saved', at: NOW },
  },
  {
    id: 'ending-critical',
    title: 'An ending after a critical error, not confirmed by the learning site',
    run: (story) => playBy(story, best, toCritical(story)),
    best: PASSED,
    go: toScene,
    saving: { kind: 'not-answering' },
  },
  {
    id: 'debrief-not-yet',
    title: 'The debrief before the first pass',
    run: (story) => playBy(story, mixed),
    go: toDebrief,
  },
  {
    id: 'debrief-passed',
    title: 'The debrief after a pass',
    run: (story) => playBy(story, best),
    go: toDebrief,
  },
  {
    id: 'certificate',
    title: 'The certificate',
    run: (story) => playBy(story, best),
    go: (session) => session.certificate(),
  },
  {
    id: 'practice',
    title: 'Practice from the debrief',
    run: (story) => playBy(story, mixed),
    go: (session) => session.tryFrom(1),
  },
  {
    id: 'look-back',
    title: 'The story so far',
    run: hard,
    go: (session) => {
      session.resume();
      session.lookBack();
    },
  },
  {
    id: 'already-decided',
    title: 'A decision already taken',
    run: hard,
    go: (session) => {
      session.resume();
      session.lookBack(0);
    },
  },
  { id: 'welcome-back', title: 'Welcome back', run: hard },
  {
    id: 'welcome-back-changed',
    title: 'Welcome back, where the lesson has changed, with an earlier result',
    run: hard,
    best: NOT_YET,
    go: (session) => {
      session.notice = 'changed';
    },
  },
  { id: 'finished-passed', title: 'Back after a pass', run: (story) => playBy(story, best) },
  {
    id: 'finished-not-yet',
    title: 'Back after a run that did not pass',
    run: (story) => playBy(story, mixed),
  },
  { id: 'guidance', title: 'The guidance', run: hard, go: resume, act: [click('.tools button')] },
  { id: 'help', title: 'If a child is at risk now', run: hard, go: resume, act: [click('.bar button')] },
  {
    id: 'paused',
    title: 'Pause and hide',
    run: hard,
    go: (session) => {
      session.resume();
      session.pause();
    },
    saving: { kind: 'saved', at: NOW },
  },
  {
    id: 'left',
    title: 'After leaving',
    run: hard,
    go: (session) => session.leave(),
    saving: { kind: 'saved', at: NOW },
  },
  {
    id: 'left-unsure',
    title: 'After leaving, where the learning site did not answer',
    run: hard,
    go: (session) => session.leave(),
    saving: { kind: 'not-answering' },
  },
  { id: 'expired', title: 'A visit that has ended', opening: () => ({ expired: true }) },
  {
    id: 'review',
    title: 'A look at a finished attempt',
    run: hard,
    opening: () => ({ mode: 'review' }),
    saving: { kind: 'not-recording' },
    go: resume,
  },
];
