import type { MessageRow } from './row.ts';

/** What the proof can find: faults that show only when every run is walked. */
export const PROOF = {
  'unreachable-scene': {
    level: 'error',
    text: 'No run reaches the scene "{scene}".',
    hint: 'Lead a choice or another scene to it, or take it out.',
    explain:
      'Every scene must be met by some run. A scene that nothing leads to is usually a slip in a name, or a condition on flags that can never hold.',
  },
  'no-way-to-an-ending': {
    level: 'error',
    text: 'From the scene "{scene}" no run comes to an ending.',
    hint: 'Lead on from it to an ending. It is reached by: {road}.',
    explain:
      'A learner must be able to finish from wherever they stand, so every scene has to lead to an ending in the end.',
  },
  'endless-loop': {
    level: 'error',
    text: 'Scenes lead round in a circle without setting a new flag: {cycle}.',
    hint: 'Let a choice on the way round set a flag, or lead it somewhere else. It is reached by: {road}.',
    explain:
      'A choice may lead back to an earlier scene only where a flag has been set since, so that the second visit differs from the first and every run comes to an end.',
  },
  'no-best-response': {
    level: 'error',
    text: 'At the decision in "{scene}" a learner can be left without a best response.',
    hint: 'Offer a best choice whatever flags are set. It happens on this road: {road}.',
    explain:
      'At every decision that a learner can come to, at least one best response is on offer; otherwise a learner who did everything right could not score 100.',
  },
  'best-costs': {
    level: 'error',
    text: 'The best {response} in "{scene}" costs {cost} points; a best one costs nothing.',
    hint: 'Lead it to the same next decision as the others. Shortest run that shows it: {road}.',
    explain:
      'A best response must never cut a learner off from points that another road still holds. Where every choice of a decision leads, after its own consequence, to the same next decision, this holds by itself.',
  },
  'acceptable-costs': {
    level: 'error',
    text: 'The acceptable {response} in "{scene}" costs {cost} points; an acceptable one costs exactly {expected}.',
    hint: 'Lead it to the same next decision as the best. Shortest run that shows it: {road}.',
    explain:
      'An acceptable response costs its own two points times the weight and nothing besides, so that a learner who answers acceptably throughout still passes at 80.',
  },
  'poor-costs-too-little': {
    level: 'error',
    text: 'The poor {response} in "{scene}" costs {cost} points; a poor one costs at least {expected}.',
    hint: 'Take away the extra points that its road offers, usually a weight inside the repair. Shortest run that shows it: {road}.',
    explain:
      'If a poor response led to points that other learners cannot earn, it would pay to answer poorly. It costs at least its ten points times the weight.',
  },
  'poor-costs-more': {
    level: 'warning',
    text: 'The poor {response} in "{scene}" costs {cost} points rather than {expected}: its road skips {skipped}.',
    hint: 'Lead it back to the next decision, unless skipping is what you mean.',
    explain:
      'A poor response may skip a later decision, but then it costs that decision too. One slip can become dearer than you meant.',
  },
  'heavy-poor-passes': {
    level: 'warning',
    text: 'A learner who answers poorly in "{scene}" (weight {weight}) and well everywhere else still passes at {pass}.',
    hint: 'Keep the lesson under {most} points in all, or raise the weight. Shortest run that shows it: {road}.',
    explain:
      'Decisions on immediate safety, the device and reporting carry weight 3 so that a poor answer there cannot pass. In a lesson worth 150 points or more at a mark of 80, it can.',
  },
  'critical-passes': {
    level: 'error',
    text: 'A run with the critical error "{critical}" in "{scene}" passes.',
    hint: 'Shortest run that shows it: {road}.',
    explain: 'A run with a critical error never counts as a pass, whatever its score.',
  },
  'safe-ending-never-passed': {
    level: 'error',
    text: 'The ending "{scene}" is called safe, and no run that comes to it passes.',
    hint: 'Call it unsafe, or let a run without poor or critical responses reach it.',
    explain:
      'An ending with outcome safe must be reached by some run that passes; otherwise the story rewards what the score does not.',
  },
  'unsafe-ending-passed': {
    level: 'error',
    text: 'The ending "{scene}" is called unsafe, and a run that comes to it passes.',
    hint: 'Call it safe, or keep passing runs away from it. Shortest run that shows it: {road}.',
    explain:
      'An ending with outcome unsafe must be reached by no run that passes: the story and the score tell a learner the same thing.',
  },
  'suspend-data-too-long': {
    level: 'error',
    text: 'The longest run needs {length} characters of stored progress; an LMS may hold no more than {limit}.',
    hint: 'Shorten the longest road, or make two lessons of it.',
    explain:
      'An LMS keeps a learner’s place in a small space, and some cut it off without a word. The lesson must fit however it is played, so that nobody loses their place.',
  },
  'illegal-interaction-value': {
    level: 'error',
    text: 'An LMS would refuse what the decision in "{scene}" reports: {fault}.',
    hint: 'Shorten the ids of the decision, or give it fewer items.',
    explain:
      'Each decision is reported to the LMS in a form with fixed limits. A value outside them is rejected and the decision lost.',
  },
  'too-many-states': {
    level: 'error',
    text: 'The lesson has more than {limit} combinations of scene and flags, so that it cannot be proved.',
    hint: 'These flags multiply: {flags}. Set fewer of them, or ask for them sooner.',
    explain:
      'The proof walks every combination of scene and flags that a learner can be in. It never passes what it did not look at, so a lesson with too many combinations is refused.',
  },
  'nothing-scored': {
    level: 'error',
    text: 'No decision on any road carries points, so that there is no score.',
    hint: 'Give at least one decision outside a repair a weight of 1 or more.',
    explain:
      'The score is what a run earned out of the most that any run can earn. Where that is nothing, there is no score to report.',
  },
} as const satisfies Record<string, MessageRow>;
