/** What an id looks like: lower-case words joined by hyphens, starting with a letter. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The critical errors; `docs/lesson-format.md` says what each means. */
export const CRITICALS = [
  'viewing',
  'promising-secrecy',
  'blaming',
  'advising-payment-or-contact',
  'deleting-before-advice',
  'investigating',
  'confronting',
  'naming-a-suspect-or-child',
  'not-reporting-today',
] as const;

/**
 * What each field is for, as an editor shows it while a trainer types and as a message about a missing one says it.
 * A field whose meaning depends on where it stands has that before its name: `ending.title`.
 */
export const FIELDS = {
  id: 'The name of the lesson’s folder: lower-case words joined by hyphens.',
  title: 'The lesson’s title, a few words.',
  version:
    'Three numbers, 1.0.0. Wording: raise the third. Scenes: the second. Scoring or critical errors: the first.',
  audience: 'Whom it is for: [primary teachers, teaching assistants].',
  role: 'Whose decisions these are, named on screen: class teacher, Year 4.',
  minutes: 'How many minutes it takes, a whole number.',
  about: 'One sentence that an LMS shows under the title.',
  'content-note': 'What the lesson touches on, calmly, before it starts. Prose.',
  covers: 'The statements of the source article that it covers: [N1, N4].',
  pass: 'The pass mark out of 100. Left out: the course’s.',
  coaching: 'When reasons are shown: at-end, or after-each.',
  opening: 'A recognisable moment before the first scene. Prose; may be left out.',
  closing: 'The last word after the debrief: something to do. Prose.',
  mistakes: 'What people with good intentions get wrong; shown in the debrief.',
  'one-thing': 'Plans to start from: “If …, I will …”.',
  competencies: 'What the lesson practises: an id and a name for each.',
  people: 'Who speaks in it: an id, with name and role, for each.',
  start: 'The scene in which it starts.',
  scenes: 'The scenes, each under its id.',
  'signed-off': 'Who read this very text and approved it. Copied from the storyboard by that person.',
  'by-role': 'The role of the person who signed it off, never their name.',
  on: 'The day of the sign-off, such as 2026-09-01.',
  hash: 'The twelve characters that the storyboard prints.',
  name: 'The name as it is shown.',
  'people.role': 'Who they are in the school: pupil, Year 4.',
  part: 'The named part of the lesson that starts here; it shows progress. Left out: the part of the scene before.',
  when: 'Day and time, at the head of the scene: Thursday, 3.10pm.',
  where: 'The place, at the head of the scene.',
  time: 'A line before the scene that says time has passed: Twenty minutes later.',
  repair: 'true for a scene that puts a critical error right.',
  beats: 'What happens, one thing after another: narration, speech, note. Under 120 words in all.',
  narration: 'What the learner sees and hears. Prose.',
  speech: 'What somebody says.',
  who: 'The person who speaks, by id.',
  says: 'Their words. Prose.',
  note: 'A line for the learner’s notebook: saw, told or hearsay.',
  saw: 'What the learner saw. Prose.',
  told: 'What the learner was told. Prose.',
  hearsay: 'What the learner heard only at second hand. Prose.',
  if: 'Only where these flags are set: late and not (told-friend or alone).',
  decision: 'What the learner decides here.',
  ending: 'The lesson ends here.',
  then: 'The scene it leads to; or a list of roads, the last without a condition.',
  go: 'The scene this road leads to.',
  kind: 'choose-one, choose-many, put-in-order, sort or spot.',
  prompt: 'The question, on one line.',
  competency: 'The competency it practises, by id.',
  weight: 'A whole number, 0 to 5. Immediate safety, the device and reporting carry 3.',
  reconsider: 'true to ask once “Keep this answer?”.',
  'decision.role': 'Whose decision it is, where it is not the lesson’s own role.',
  choices: 'Three or four things that a real person would say or do, each under its id.',
  text: 'The words. Prose.',
  rating: 'best, acceptable or poor.',
  because: 'Why it is right or wrong, to an equal. Prose.',
  instead: 'What to say or do instead, in words one would use. Prose.',
  'rests-on': 'The facts that the reason rests on: [F19, F69].',
  critical: 'The critical error that this is.',
  sets: 'Flags that this sets, for good: [listened].',
  options: 'What can be ticked, each under its id, right or not.',
  right: 'true where it should be ticked.',
  items: 'What is to be put in order or sorted, each under its id.',
  belongs: 'The category it belongs to, by id.',
  categories: 'Where items can be put: an id and a name for each.',
  entries: 'A log of what adults could see, each entry under its id.',
  concern: 'Why it should be marked, by the id of a reason. Left out: it should not.',
  reasons: 'What an entry can be marked for: an id and a name for each.',
  outcomes: 'What follows from a right, a partly right and a wrong answer, and from a critical one.',
  'outcomes.right': 'Everything right.',
  'outcomes.partly': 'Partly right: at least partly-from.',
  'outcomes.wrong': 'Less than that.',
  'outcomes.critical': 'With a critical error in it; leads to a repair.',
  'partly-from': 'The least fraction that counts as partly right; 0.75 where left out.',
  outcome: 'safe or unsafe.',
  'ending.title': 'How it came out, a few words: He was heard.',
  'ending.text': 'What became of it. Prose.',
} as const;

export type FieldName = keyof typeof FIELDS;

/** What a field is for, given the name of what it stands in. */
export function purpose(parent: string | number | undefined, field: string): string {
  const qualified = `${parent}.${field}`;
  const text: string | undefined = has(qualified)
    ? FIELDS[qualified]
    : has(field)
      ? FIELDS[field]
      : undefined;
  return text ?? 'see docs/lesson-format.md.';
}

function has(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}
