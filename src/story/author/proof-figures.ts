import type { Story } from '../learner/story.ts';
import { countOf, inDigits, rangeOf, shareOf } from './numbers-in-words.ts';
import type { Proof, ProvedResponse } from './prove.ts';

/** One figure that was established, in words; `more` says it part by part. */
export interface FigureInWords {
  name: string;
  says: string;
  more: string[];
}

/** Scores are told one by one up to so many of them; beyond, in tens. */
const MOST_SCORES = 12;

/** Everything that was counted over all runs. Nothing where not every run is finite. */
export function figuresInWords(story: Story, proof: Proof): FigureInWords[] {
  if (!proof.complete) return [];
  if (proof.runs === 0n)
    return [
      { name: 'Runs', says: 'No run comes to an ending, so that there is nothing to count.', more: [] },
    ];
  return [
    {
      name: 'Runs',
      says: `${countOf(proof.runs, 'distinct run')}. A run is a sequence of answers that comes to an ending.`,
      more: [],
    },
    {
      name: 'Points',
      says: `${inDigits(proof.denominator)}, the most that any run can earn. A score is a share of it, whatever the road.`,
      more: [],
    },
    scores(story, proof),
    {
      name: 'Length',
      says: `${rangeOf(proof.decisions)} decisions, ${minutesOf(proof)} (200 words a minute, 20 seconds a decision). The lesson says ${inDigits(story.minutes)}.`,
      more: [],
    },
    endings(story, proof),
    {
      name: 'Competencies',
      says: 'Of the points that a run could earn in each, the least and the most that one shows.',
      more: proof.competencies.map(({ name, min, max, possible }) =>
        possible.max === 0
          ? `${name}: no run shows anything of it`
          : `${name}: ${percents(min, max)} of ${rangeOf(possible)} points`,
      ),
    },
    costly(proof),
    returning(proof),
  ];
}

function minutesOf({ minutes: { min, max } }: Proof): string {
  const whole = { min: Math.round(min), max: Math.round(max) };
  if (whole.max < 1) return 'under a minute';
  return whole.min === whole.max
    ? `about ${countOf(whole.max, 'minute')}`
    : `about ${rangeOf(whole)} minutes`;
}

function scores({ pass }: Story, { score, distribution, passing, runs, denominator }: Proof): FigureInWords {
  if (denominator === 0) return { name: 'Scores', says: 'None: no decision carries points.', more: [] };
  const says = `${rangeOf(score)}, where ${pass} is a pass.`;
  if (!distribution || passing === null)
    return { name: 'Scores', says: `${says} Too many to count how many runs have which.`, more: [] };
  const told = (name: string, count: bigint): string =>
    `${name}: ${countOf(count, 'run')} (${shareOf(count, runs)})`;
  return {
    name: 'Scores',
    says: `${says} ${inDigits(passing)} of the runs pass (${shareOf(passing, runs)}).`,
    more:
      distribution.length <= MOST_SCORES
        ? distribution.toReversed().map(([one, count]) => told(inDigits(one), count))
        : inTens(distribution).map(([least, count]) =>
            told(least === 100 ? '100' : `${least} to under ${least + 10}`, count),
          ),
  };
}

/** Runs by the ten that their score is in, the highest first; 100 by itself. */
function inTens(distribution: readonly (readonly [number, bigint])[]): [number, bigint][] {
  const tens = new Map<number, bigint>();
  for (const [score, runs] of distribution) {
    const least = Math.floor(score / 10) * 10;
    tens.set(least, (tens.get(least) ?? 0n) + runs);
  }
  return [...tens].sort(([a], [b]) => b - a);
}

function endings({ scenes }: Story, { endings: all }: Proof): FigureInWords {
  return {
    name: 'Endings',
    says: `${countOf(all.length, 'ending')} reached.`,
    more: all.map(({ scene, outcome, runs, score, passed }) => {
      const { step } = scenes[scene]!;
      const title = step.kind === 'ending' && step.ending.title ? ` "${step.ending.title}"` : '';
      return `${scene}${title}, ${outcome}: ${countOf(runs, 'run')}, scores ${rangeOf(score)}, ${passed ? 'some pass' : 'none passes'}`;
    }),
  };
}

function percents(min: number, max: number): string {
  const [least, most] = [Math.round(100 * min), Math.round(100 * max)];
  return least === most ? `${most}%` : `${least}% to ${most}%`;
}

/** What each poor response costs beyond its own points: a slip that also loses what another road still holds. */
function costly({ responses }: Proof): FigureInWords {
  const poor = responses.filter(({ rating }) => rating === 'poor');
  const dear = poor.filter(({ beyond }) => beyond > 0);
  return {
    name: 'Poor responses',
    says:
      dear.length === 0
        ? `${countOf(poor.length, 'poor response')}, none of which costs more than its own points.`
        : `${countOf(poor.length, 'poor response')}, of which ${dear.length} can cost more than its own points.`,
    more: dear.map(inFull),
  };
}

function inFull({ scene, response, own, cost, beyond }: ProvedResponse): string {
  return `${scene}: ${response} costs ${rangeOf(cost)} points, ${inDigits(beyond)} beyond its own ${inDigits(own)}`;
}

function returning({ waysBack }: Proof): FigureInWords {
  const name = 'Ways back';
  if (waysBack === null) return { name, says: 'Too many to look for. Each makes progress.', more: [] };
  if (waysBack.length === 0) return { name, says: 'No run meets a scene twice.', more: [] };
  return {
    name,
    says: 'Roads back to a scene met before. Each makes progress: a flag has been set since.',
    more: waysBack.map(
      ({ scene, response, to, since }) =>
        `${scene}${response === null ? '' : `: ${response}`} leads back to ${to}, with ${since.join(', ')} set since`,
    ),
  };
}
