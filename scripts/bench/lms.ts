import { isSound, loadCourse } from '../../src/course/course.ts';
import { loadLesson } from '../../src/course/lesson.ts';
import { inOrder } from '../../src/story/author/prove-order.ts';
import { longestRun } from '../../src/story/author/prove-roads.ts';
import { walkStates } from '../../src/story/author/prove-states.ts';
import { arrivalsAt } from '../../src/story/author/prove-totals.ts';
import { MAX_STATES } from '../../src/story/author/prove.ts';
import type { Taken } from '../../src/story/learner/play.ts';
import type { Story } from '../../src/story/learner/story.ts';
import { median, type Figure, type Section } from './figure.ts';
import { cmi5Traffic, scormTraffic, type Told, type Traffic } from './lms-traffic.ts';

const TARGETS: {
  name: string;
  sends: string;
  of: (story: Story, run: readonly Taken[]) => Promise<Traffic>;
}[] = [
  { name: 'SCORM 1.2', sends: 'commits', of: (story, run) => scormTraffic(story, run, 'scorm12') },
  { name: 'SCORM 2004', sends: 'commits', of: (story, run) => scormTraffic(story, run, 'scorm2004-3') },
  { name: 'cmi5', sends: 'requests', of: cmi5Traffic },
];

/** What an LMS is told in the longest run of each lesson: how often, and how much. */
export const lms: Section = {
  name: 'lms',
  async measure(say) {
    const lessons = longestRuns();
    const figures: Figure[] = [];
    for (const { name, sends, of } of TARGETS) {
      say(name);
      const all: { run: readonly Taken[]; traffic: Traffic }[] = [];
      for (const { story, run } of lessons) all.push({ run, traffic: await of(story, run) });
      const each = all.flatMap(({ traffic }) =>
        traffic.filter(({ reason }) => reason === 'decision' || reason === 'ending'),
      );
      const whole = all.map(({ traffic }) => total(traffic));
      const note = `longest runs of ${lessons.length} lessons, ${each.length} decisions`;
      const isScorm = sends === 'commits';
      const figure = (what: string, unit: string, values: readonly number[]): Figure => {
        const { value, least, most } = median(values);
        return { name: `${name}: ${what}`, value, unit, spread: { least, most } };
      };
      figures.push(
        ...(isScorm
          ? [
              {
                ...figure(
                  'sets a decision',
                  'sets',
                  each.map(({ sets }) => sets),
                ),
                note,
              },
            ]
          : []),
        figure(
          `${sends} a decision`,
          sends,
          each.map((one) => one.sends),
        ),
        figure(
          'characters a decision',
          'characters',
          each.map(({ characters }) => characters),
        ),
        ...(isScorm
          ? [
              figure(
                'sets a lesson',
                'sets',
                whole.map(({ sets }) => sets),
              ),
            ]
          : []),
        figure(
          `${sends} a lesson`,
          sends,
          whole.map((one) => one.sends),
        ),
        figure(
          'characters a lesson',
          'characters',
          whole.map(({ characters }) => characters),
        ),
      );
      if (isScorm)
        figures.push({
          name: `${name}: most commits beyond a lesson’s decisions`,
          value: Math.max(...all.map(({ run, traffic }) => total(traffic).sends - run.length)),
          unit: 'commits',
          beside: { is: 'limit', value: 2 },
        });
    }
    return figures;
  },
};

function total(traffic: Traffic): Omit<Told, 'reason'> {
  const sum = (of: (told: Told) => number): number => traffic.reduce((all, told) => all + of(told), 0);
  return {
    sets: sum(({ sets }) => sets),
    sends: sum(({ sends }) => sends),
    characters: sum(({ characters }) => characters),
  };
}

/** The run of each lesson whose stored list is the longest that the lesson can make. */
function longestRuns(): { story: Story; run: Taken[] }[] {
  const course = loadCourse('modules');
  if (!isSound(course)) throw new Error('the course has errors: npm run check');
  return course.lessons.flatMap((id) => {
    const { story } = loadLesson(course, id, { nation: 'england', locale: 'en-GB', day: '2026-01-01' });
    const walked = story && walkStates(story, MAX_STATES);
    if (!walked || 'tooMany' in walked) throw new Error(`${id} has errors: npm run check`);
    const order = inOrder(walked.states);
    if (!order) throw new Error(`${id} has errors: npm run check`);
    return [{ story, run: longestRun(walked.states, order, arrivalsAt(walked.states, order)) }];
  });
}
