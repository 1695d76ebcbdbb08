import type { MessageRow } from './row.ts';

/** A decision that cannot be fair, or that gives its answer away; critical errors, repairs and weights. */
export const DECISIONS = {
  'too-few-choices': {
    level: 'error',
    text: 'The decision offers {count}; it needs at least three.',
    hint: 'Add what a tired, kind person might do.',
    explain:
      'With two choices half the learners are right by chance. Three or four, none of them silly, make a decision.',
  },
  'too-few-items': {
    level: 'error',
    text: 'The decision has {count} {what}; it needs at least {least}.',
    hint: 'Add {what}, or ask with another kind of decision.',
    explain:
      'With fewer there is nothing to weigh up, and partly right answers cannot be told from wrong ones.',
  },
  'too-many-items': {
    level: 'error',
    text: 'The decision has {count} {what}; it can have at most {most}.',
    hint: 'Take some out, or make two decisions of it.',
    explain: 'More than eight do not fit on a phone, nor in the space that an LMS keeps for an answer.',
  },
  'no-best-choice': {
    level: 'error',
    text: 'None of the choices is rated best.',
    hint: 'Rate one of them best.',
    explain: 'At every decision there is a best response, so that every learner can score 100.',
  },
  'nothing-right': {
    level: 'error',
    text: 'There is nothing to find here: none of the {what} is {right}.',
    hint: 'Make at least one of them {right}.',
    explain:
      'The answer is measured by how much of what is right was found. With nothing to find there is no measure.',
  },
  'nothing-wrong': {
    level: 'error',
    text: 'All of the {what} are {right}, so that marking everything is the answer.',
    hint: 'Add one that is not.',
    explain: 'Where everything is right, nothing is decided.',
  },
  'missing-instead': {
    level: 'error',
    text: 'The poor choice "{choice}" does not say what to do instead.',
    hint: 'Add instead: what to say or do, in words one would use.',
    explain:
      'A reason alone leaves a learner with a mistake. The words to use next time are what they came for.',
  },
  'critical-not-poor': {
    level: 'error',
    text: '{Thing} is a critical error and is {rated}.',
    hint: 'A critical error is never rewarded: {mend}.',
    explain:
      'Viewing, promising secrecy and the others on the list end any chance of a pass. No point may be earned by one.',
  },
  'critical-without-repair': {
    level: 'error',
    text: '{Thing} is a critical error and leads to "{scene}", which is not a repair.',
    hint: 'Lead it to a scene with repair: true, in which it is put right.',
    explain:
      'A learner who makes a critical error is stopped at once, calmly, and helped to put it right before the story goes on.',
  },
  'repair-without-error': {
    level: 'error',
    text: '{Thing} leads to the repair "{scene}" without a critical error.',
    hint: 'Lead it to an ordinary scene, or name the critical error it makes.',
    explain:
      'A repair says that the run will not count as a pass. A learner who has made no critical error must never be told so.',
  },
  'missing-critical-outcome': {
    level: 'error',
    text: '{Thing} is a critical error, and the decision has no "critical" among its outcomes.',
    hint: 'Add outcomes: critical: with because, rests-on and then, leading to a repair.',
    explain: 'An answer with a critical error in it goes its own way: to the repair.',
  },
  'needless-critical-outcome': {
    level: 'error',
    text: 'The decision has a "critical" outcome, and nothing in it is a critical error.',
    hint: 'Mark the option or entry that is one with critical:, or take the outcome out.',
    explain: 'An outcome that no answer can have would never be seen.',
  },
  'weight-in-repair': {
    level: 'error',
    text: 'A decision in a repair weighs {weight}; it must weigh 0.',
    hint: 'Leave weight: out there.',
    explain: 'Otherwise a learner could earn points by making a critical error first.',
  },
  'too-many-heavy': {
    level: 'warning',
    text: 'This is decision {count} of weight 3 or more; a lesson has at most three.',
    hint: 'Keep the weight for immediate safety, the device and reporting.',
    explain: 'Weight 3 makes a poor answer too dear to pass. If everything weighs that much, nothing does.',
  },
  'same-text': {
    level: 'error',
    text: '"{id}" reads the same as "{other}".',
    hint: 'Rewrite one of them.',
    explain: 'Two answers with the same words and different ratings leave it to chance.',
  },
  'best-longest': {
    level: 'warning',
    text: 'The best choice is the longest in {count} of {all} decisions.',
    hint: 'Shorten it here, or lengthen another: {scenes}.',
    explain: 'Learners soon notice that the longest answer is the right one, and stop reading the scene.',
  },
  'best-same-place': {
    level: 'warning',
    text: 'The best choice stands {place} in {count} of {all} decisions.',
    hint: 'Move it in some of them.',
    explain:
      'Choices are shuffled on screen, but the storyboard and a reader of the file see them in this order, and so does whoever reviews them.',
  },
  'lengths-uneven': {
    level: 'warning',
    text: 'The best choice has {best} words, and the next longest {next}.',
    hint: 'Make the choices about the same length.',
    explain: 'A best choice that stands out by its length gives itself away.',
  },
} as const satisfies Record<string, MessageRow>;
