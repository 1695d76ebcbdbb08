import type { MessageRow } from './row.ts';

/** A field is missing, misspelt or of the wrong sort. */
export const STRUCTURE = {
  'unknown-key': {
    level: 'error',
    text: '"{key}" is not a field of {thing}.',
    hint: '{suggestion}',
    explain:
      'Only the fields in docs/lesson-format.md are read. A misspelt one would otherwise be passed over without a word.',
  },
  'comma-in-braces': {
    level: 'error',
    text: 'A comma inside { braces } splits the text here: "{key}" is read as a field of its own.',
    hint: 'Put the whole text in "double quotes".',
    explain:
      'Between { and } a comma separates one field from the next, so that a text with a comma needs quotes round it.',
  },
  'missing-field': {
    level: 'error',
    text: '{Thing} has no "{key}".',
    hint: 'Add {key}: {what}',
    explain:
      'The field is one that the lesson cannot do without. docs/lesson-format.md says what each is for.',
  },
  'empty-field': {
    level: 'error',
    text: '"{key}" of {thing} is empty.',
    hint: 'Write it, or take the line out if the field can be left out: {what}',
    explain: 'A field that is there must say something. An empty one is usually a text that was to follow.',
  },
  'wrong-type': {
    level: 'error',
    text: '"{key}" of {thing} is {found}; it should be {expected}.',
    hint: '{mend}',
    explain:
      'The field holds another sort of value than the lesson needs there: a list where a text belongs, a number where a name belongs. A text that looks like a number needs quotes.',
  },
  'out-of-range': {
    level: 'error',
    text: '"{key}" of {thing} is {found}; it should be {expected}.',
    hint: 'Write a number in that range.',
    explain:
      'Weights are whole numbers from 0 to 5, pass marks from 1 to 100, minutes from 1 to 120, partly-from above 0 and at most 1.',
  },
  'unknown-value': {
    level: 'error',
    text: 'The {key} cannot be "{value}"; it should be {expected}.',
    hint: '{suggestion}',
    explain: 'The field takes one of a few words. docs/lesson-format.md names them.',
  },
  'unknown-critical': {
    level: 'error',
    text: '"{value}" is not a critical error.',
    hint: '{suggestion}',
    explain:
      'Critical errors are a fixed list, the same in every lesson, so that an LMS and a trainer can count on what each means: viewing, promising-secrecy, blaming, advising-payment-or-contact, deleting-before-advice, investigating, confronting, naming-a-suspect-or-child, not-reporting-today.',
  },
  'bad-id': {
    level: 'error',
    text: '"{id}" cannot be an id.',
    hint: 'Use lower-case words joined by hyphens, starting with a letter{suggestion}.',
    explain:
      'Ids are what an LMS stores and what a trainer types. Lower-case letters, digits and hyphens survive everywhere.',
  },
  'id-not-folder': {
    level: 'error',
    text: 'The lesson’s id is "{id}", and its folder is called "{folder}".',
    hint: 'Give both the same name.',
    explain:
      'A lesson is found by its folder and reported by its id. Where they differ, nobody knows which one an LMS holds.',
  },
  'bad-version': {
    level: 'error',
    text: '"{value}" is not a version.',
    hint: 'Write three numbers, such as 1.0.0. Wording: raise the third. Scenes: the second. Scoring: the first.',
    explain:
      'The version tells an administrator what an update will do to the records of learners who are half-way through.',
  },
  'bad-covers': {
    level: 'error',
    text: '"{value}" is not a statement of the source article.',
    hint: 'Write N and its number, such as N4.',
    explain:
      'The statements of the source article are numbered N1, N2 and so on, so that the course can show which lesson covers which.',
  },
  'bad-date': {
    level: 'error',
    text: '"{value}" is not a date.',
    hint: 'Write year, month and day, such as 2026-09-01.',
    explain: 'Dates are written so that they sort as text and mean the same in every country.',
  },
  'bad-hash': {
    level: 'error',
    text: '"{value}" is not the mark of a lesson.',
    hint: 'Copy the twelve characters from the storyboard that was signed off.',
    explain:
      'A sign-off names the very text that was read, by the first twelve characters of its hash, which the storyboard prints.',
  },
  'no-content-note': {
    level: 'error',
    text: 'The lesson has no content note.',
    hint: 'Add content-note: what it touches on, calmly, in a sentence or two.',
    explain:
      'Some readers were themselves this child. They are told before the first scene what the lesson touches on, so that they can choose.',
  },
  'no-reason': {
    level: 'error',
    text: '{Thing} has no "because".',
    hint: 'Say in a sentence or two, as to an equal, why it is right or wrong.',
    explain: 'Every response has its reason: that is what the learner takes away from it.',
  },
  'no-fact': {
    level: 'error',
    text: '{Thing} rests on no fact.',
    hint: 'Name the facts behind its reason, such as rests-on: [F19].',
    explain:
      'Every reason names at least one fact of the guidance library, so that it can be checked, dated and brought up to date.',
  },
  'no-heading': {
    level: 'error',
    text: 'The scene "{scene}" says neither when nor where it is.',
    hint: 'Add when: (Thursday, 3.10pm) or where: (the cloakroom end of the corridor).',
    explain:
      'When and where head the scene. A screen reader announces them first, and a learner who comes back finds their place by them.',
  },
  'no-way-on': {
    level: 'error',
    text: 'The scene "{scene}" leads nowhere.',
    hint: 'Give it a decision:, an ending:, or then: with the next scene.',
    explain: 'A scene ends in a decision or an ending, or simply leads on.',
  },
  'two-ways-on': {
    level: 'error',
    text: 'The scene "{scene}" has both {first} and {second}.',
    hint: 'Keep one; put the other in a scene of its own.',
    explain: 'A scene ends in exactly one way: a decision, an ending, or the next scene.',
  },
  'beat-kind': {
    level: 'error',
    text: 'A beat is one of narration, speech and note; this one has {found}.',
    hint: 'Start each beat with its own hyphen.',
    explain:
      'The beats of a scene come one after another: a narration, somebody’s speech, or a note for the learner’s notebook.',
  },
  'note-kind': {
    level: 'error',
    text: 'A note is one of saw, told and hearsay; this one has {found}.',
    hint: 'Write note: { saw: "…" }, { told: "…" } or { hearsay: "…" }.',
    explain: 'A record keeps apart what you saw, what you were told and what you only heard at second hand.',
  },
} as const satisfies Record<string, MessageRow>;
