import { CRITICAL_CAP } from '../learner/score.ts';
import type { Consequence, FactId, Story } from '../learner/story.ts';
import type { LessonContext } from './context.ts';
import { message, type Holes, type MessageCode } from './messages.ts';
import type { PROOF } from './messages/proof.ts';
import { nationName } from './nation-words.ts';
import { countOf, inDigits } from './numbers-in-words.ts';
import { leavings } from './prove-flags.ts';
import type { Proof, ProofFault } from './prove.ts';
import { runInWords } from './run-in-words.ts';

/** Whether something that must hold does. `doubt` is for a second look; `unknown` was not established. */
export type Standing = 'holds' | 'doubt' | 'fails' | 'unknown';

/** One thing that must hold of a lesson, in words, and what was found against it. */
export interface ObligationInWords {
  id: ObligationId;
  standing: Standing;
  says: string;
  found: FoundInWords[];
}

/** Something found: the sentence and the hint that `check` gives, and the shortest run that shows it, line by line. */
export interface FoundInWords {
  level: 'error' | 'warning';
  code: MessageCode;
  says: string;
  hint: string;
  run: string[];
}

/** What a proof is put in words with. */
export interface ProofContext extends Pick<LessonContext, 'facts' | 'nation'> {
  /** The most characters that stored progress may take. */
  suspendData: number;
}

export type ObligationId =
  | 'walked'
  | 'reached'
  | 'ends'
  | 'best'
  | 'costs'
  | 'critical'
  | 'endings'
  | 'heavy'
  | 'stored'
  | 'values'
  | 'reasons';

interface Obligation {
  id: ObligationId;
  codes: readonly (keyof typeof PROOF)[];
  /** Whether it can be known only of a lesson whose runs are all finite. */
  ofRuns: boolean;
  holds: (story: Story, proof: Proof, context: ProofContext) => string;
  fails: string;
  /** What is said where there are only warnings; left out, what holds. */
  doubt?: string;
}

/** Everything that section 6 of a proof must show, in its order. Each message of the proof belongs to one of them. */
const OBLIGATIONS: readonly Obligation[] = [
  {
    id: 'walked',
    codes: ['too-many-states'],
    ofRuns: false,
    holds: (_, { states, scenes }) =>
      `Every state was walked, ${countOf(states, 'state')} in ${countOf(scenes, 'scene')}. A state is a scene and the flags that still matter there.`,
    fails: 'There are too many states to walk, and nothing is passed that was not looked at.',
  },
  {
    id: 'reached',
    codes: ['unreachable-scene'],
    ofRuns: false,
    holds: () => 'Every scene is reached by some run.',
    fails: 'Not every scene is reached.',
  },
  {
    id: 'ends',
    codes: ['no-way-to-an-ending', 'endless-loop'],
    ofRuns: false,
    holds: () => 'From every state a run comes to an ending, and none can go round for ever.',
    fails: 'A run can be left without an ending.',
  },
  {
    id: 'best',
    codes: ['no-best-response'],
    ofRuns: false,
    holds: () => 'Wherever a decision is met, a best response is on offer.',
    fails: 'A learner can be left without a best response.',
  },
  {
    id: 'costs',
    codes: ['best-costs', 'acceptable-costs', 'poor-costs-too-little', 'poor-costs-more', 'nothing-scored'],
    ofRuns: true,
    holds: () =>
      'Every response costs what its rating says: a best one nothing, an acceptable one 2 points and a poor one at least 10, times the weight.',
    fails: 'Not every response costs what its rating says.',
  },
  {
    id: 'critical',
    codes: ['critical-passes'],
    ofRuns: true,
    holds: (story) => {
      const count = criticalResponses(story);
      if (count === 0) return 'No response is a critical error.';
      const cap = Math.min(CRITICAL_CAP, story.pass - 1);
      return `No run with a critical error passes: ${countOf(count, 'response')} ${count === 1 ? 'makes' : 'make'} one, and such a run is reported at ${cap} at most.`;
    },
    fails: 'A run with a critical error passes.',
  },
  {
    id: 'endings',
    codes: ['safe-ending-never-passed', 'unsafe-ending-passed'],
    ofRuns: true,
    holds: () =>
      'Every ending that is called safe is reached by a run that passes, and none that is called unsafe by one that does.',
    fails: 'What an ending is called and who passes do not agree.',
  },
  {
    id: 'heavy',
    codes: ['heavy-poor-passes'],
    ofRuns: true,
    holds: () => 'A poor answer to a decision of weight 3 or more keeps a run from passing.',
    fails: 'A poor answer to a decision of weight 3 or more can pass.',
    doubt: 'A poor answer to a decision of weight 3 or more can pass.',
  },
  {
    id: 'stored',
    codes: ['suspend-data-too-long'],
    ofRuns: true,
    holds: (_, { longestTrail }, { suspendData }) =>
      `Stored progress fits in every LMS: a run takes at most ${inDigits(longestTrail)} of ${inDigits(suspendData)} characters.`,
    fails: 'Stored progress does not fit in every LMS.',
  },
  {
    id: 'values',
    codes: ['illegal-interaction-value'],
    ofRuns: false,
    holds: () => 'Everything that is reported is in a form that every LMS takes.',
    fails: 'Something is reported in a form that not every LMS takes.',
  },
];

/** Everything that must hold of a lesson, and whether it does. */
export function obligationsInWords(story: Story, proof: Proof, context: ProofContext): ObligationInWords[] {
  const all = [...proof.faults, ...proof.warnings];
  const walked = !all.some(({ code }) => code === 'too-many-states');
  const stated = OBLIGATIONS.map(({ id, codes, ofRuns, holds, fails, doubt }): ObligationInWords => {
    const found = all.filter(({ code }) => (codes as readonly MessageCode[]).includes(code));
    const known = id === 'walked' || (walked && (proof.complete || !ofRuns));
    const standing = found.some(({ level }) => level === 'error')
      ? 'fails'
      : !known
        ? 'unknown'
        : found.length > 0
          ? 'doubt'
          : 'holds';
    const says = holds(story, proof, context);
    return {
      id,
      standing,
      says: standing === 'fails' ? fails : standing === 'doubt' ? (doubt ?? says) : says,
      found: found.map((fault) => foundInWords(story, proof, fault)),
    };
  });
  return [...stated, reasonsInWords(story, context)];
}

function foundInWords(story: Story, proof: Proof, { code, level, holes, run }: ProofFault): FoundInWords {
  const lines = runInWords(story, run, proof.complete && story.denominator > 0);
  // The run stands below, so that the hint need not tell it too.
  const filled = { ...holes, ...(lines.length > 0 && { road: 'the run below' }) };
  const { message: says, hint } = message(code, filled as Holes<MessageCode>);
  return { level, code, says, hint, run: lines };
}

/** Every reason of a lesson: its choices' and its outcomes'. */
function reasonsOf(story: Story): Consequence[] {
  return Object.values(story.scenes).flatMap((scene) =>
    scene.step.kind === 'decision' ? (leavings(scene) as Consequence[]) : [],
  );
}

function criticalResponses(story: Story): number {
  return Object.values(story.scenes).reduce((sum, { step }) => {
    if (step.kind !== 'decision') return sum;
    const { decision } = step;
    if (decision.kind === 'choose-one')
      return sum + decision.choices.filter(({ critical }) => critical !== undefined).length;
    return sum + (decision.outcomes.critical ? 1 : 0);
  }, 0);
}

const STATUSES: Readonly<Record<string, string>> = {
  read: 'read in the source',
  quoted: 'seen quoted in another text',
  'to-check': 'still to be checked',
};

function reasonsInWords(story: Story, { facts, nation }: ProofContext): ObligationInWords {
  const reasons = reasonsOf(story);
  const cited = [...new Set(reasons.flatMap(({ restsOn }) => restsOn))].sort();
  const holdsHere = (id: FactId): boolean => facts.get(id)?.nations.includes(nation) ?? false;
  const holds = reasons.every(({ restsOn }) => restsOn.length > 0) && cited.every(holdsHere);
  const byStatus = Object.entries(STATUSES).flatMap(([status, words]) => {
    const ids = cited.filter((id) => facts.get(id)?.status === status);
    if (ids.length === 0) return [];
    return `${ids.length} ${words}${status === 'to-check' ? ` (${ids.join(', ')})` : ''}`;
  });
  const where = nationName(nation);
  return {
    id: 'reasons',
    standing: holds ? 'holds' : 'fails',
    says: holds
      ? `Every reason rests on a fact that holds in ${where}: ${countOf(reasons.length, 'reason')} on ${countOf(cited.length, 'fact')}, ${byStatus.join(', ')}.`
      : `Not every reason rests on a fact that holds in ${where}.`,
    found: [],
  };
}
