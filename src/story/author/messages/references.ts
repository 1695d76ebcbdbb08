import type { MessageRow } from './row.ts';

/** A name that nothing answers to, or that nothing uses; roads, flags and ids. */
export const REFERENCES = {
  'unknown-scene': {
    level: 'error',
    text: '"{name}" is not a scene of this lesson.',
    hint: '{suggestion}',
    explain:
      'start: and then: name a scene under scenes:. A learner who chose this road would have nowhere to go.',
  },
  'unknown-person': {
    level: 'error',
    text: '"{name}" is not one of the people of this lesson.',
    hint: '{suggestion}',
    explain: 'who: names somebody under people:, where their name and role stand.',
  },
  'unknown-competency': {
    level: 'error',
    text: '"{name}" is not a competency of this lesson.',
    hint: '{suggestion}',
    explain:
      'Each decision names a competency under competencies:, under which it is reported and shown in the debrief.',
  },
  'unknown-fact': {
    level: 'error',
    text: '"{name}" is not a fact of the guidance library.',
    hint: '{suggestion}',
    explain: 'rests-on: and links in prose name facts in modules/guidance/facts.yaml, such as F19.',
  },
  'fact-not-in-nation': {
    level: 'error',
    text: 'The fact {name} does not hold in {nation}.',
    hint: 'It holds in {nations}. Name a fact that holds in {nation}.',
    explain:
      'Law and guidance differ between the nations. A reason may rest only on facts that hold where the lesson is taken.',
  },
  'unknown-category': {
    level: 'error',
    text: '"{name}" is not a category of this decision.',
    hint: '{suggestion}',
    explain: 'belongs: names a category under categories: of the same decision.',
  },
  'unknown-reason': {
    level: 'error',
    text: '"{name}" is not a reason of this decision.',
    hint: '{suggestion}',
    explain: 'concern: names a reason under reasons: of the same decision.',
  },
  'unknown-word': {
    level: 'error',
    text: '"${name}" is not a word of {nation}.',
    hint: '{suggestion}',
    explain:
      'A word with a $ before it is put in the nation’s own terms when a lesson is packaged. The words stand in modules/guidance/nations.yaml.',
  },
  'flag-never-set': {
    level: 'error',
    text: 'The flag "{name}" is asked for here, and nothing sets it.',
    hint: '{suggestion}',
    explain: 'A condition on a flag that no choice or outcome sets can never hold.',
  },
  'flag-never-used': {
    level: 'warning',
    text: 'The flag "{name}" is set here, and nothing asks for it.',
    hint: 'Use it in an if:, or take it out.',
    explain: 'A flag lets an earlier decision matter later. One that nothing asks for does nothing.',
  },
  'unused-person': {
    level: 'warning',
    text: '{name} neither speaks nor is named in any text.',
    hint: 'Give them something to say, or take them out of people:.',
    explain: 'People are listed so that their name and role can stand beside what they say.',
  },
  'unused-competency': {
    level: 'warning',
    text: 'No decision practises the competency "{name}".',
    hint: 'Name it in a decision, or take it out of competencies:.',
    explain:
      'Each competency is reported to the LMS. One that no decision practises would stay empty for every learner.',
  },
  'bad-condition': {
    level: 'error',
    text: 'The condition cannot be read: {fault}.',
    hint: 'Write flags joined by and, or, not and parentheses, such as told-friend and not (late or alone).',
    explain:
      'A condition is a flag, or flags joined by and, or, not and parentheses. not binds first, then and, then or.',
  },
  'reserved-flag': {
    level: 'error',
    text: 'A flag cannot be called "{name}".',
    hint: 'Call it something else: and, or and not join flags in a condition.',
    explain: 'Conditions are written in words, so that these three words cannot be flags.',
  },
  'last-route-has-if': {
    level: 'error',
    text: 'The last of the roads here has a condition, so that a learner may have nowhere to go.',
    hint: 'End the list with a road that has no if:, such as - { go: {example} }.',
    explain:
      'The first road whose condition holds is taken. The last carries none, so that there always is one.',
  },
  'route-never-taken': {
    level: 'error',
    text: 'This road is never taken: one before it has no condition.',
    hint: 'Put the road without an if: last.',
    explain:
      'The first road whose condition holds is taken. Nothing after a road without a condition is ever reached.',
  },
  'no-ending': {
    level: 'error',
    text: 'The lesson has no ending that is safe.',
    hint: 'Give a scene ending: { outcome: safe, title: …, text: … }.',
    explain: 'A learner who does everything right must come to an ending that says so.',
  },
  'id-too-long': {
    level: 'error',
    text: 'The id "{id}" has {length} characters; at most {most} are allowed.',
    hint: 'Shorten it.',
    explain:
      'An LMS stores each decision under its scene’s id, with the visit, the run and a first answer added (_v2_r2_first), and some allow no more than 60 characters.',
  },
  'lms-id-collision': {
    level: 'error',
    text: 'An LMS could not tell the scene "{id}" from {what} of the scene "{other}".',
    hint: 'Give it an id that does not end in {ending}.',
    explain:
      'A second visit to a scene is reported as <scene>_v2, a second run as <scene>_r2 and a reconsidered answer as <scene>_first. A scene whose own id ends like that would be taken for one of them.',
  },
  'code-collision': {
    level: 'error',
    text: '"{id}" and "{other}" are stored under the same short code, so that a learner’s progress could not tell them apart.',
    hint: 'Rename one of them, for instance to "{suggestion}".',
    explain:
      'Progress is stored in one or two characters made from each id, because an LMS gives little space. Two ids of one decision that happen to give the same characters must be told apart by another name.',
  },
} as const satisfies Record<string, MessageRow>;
