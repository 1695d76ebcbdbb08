import type { MessageRow } from './row.ts';

/** What a learner reads: its form, its length, its words. */
export const TEXTS = {
  'html-in-text': {
    level: 'error',
    text: 'HTML is not allowed in a lesson: {snippet}',
    hint: 'Use *emphasis*, **strong** or a list. Write < as a word.',
    explain:
      'Text is never read as HTML by the player, so that nothing in a lesson can run on a learner’s machine.',
  },
  'markdown-not-allowed': {
    level: 'error',
    text: '{What} cannot be used here.',
    hint: 'Prose takes *emphasis*, **strong**, lists with - or 1., paragraphs and links to facts. {mend}',
    explain:
      'Scenes are short. Headings, code, quotations, rules, images and lists inside lists have no place in them.',
  },
  'link-not-to-fact': {
    level: 'error',
    text: 'This link leads to "{address}"; a link can lead only to a fact.',
    hint: 'Write the number of the fact, such as [what the law says](F30).',
    explain:
      'A page outside can change or vanish, and some LMSs block it. Sources are reached through the fact that cites them, with the day on which it was checked.',
  },
  'prose-in-line': {
    level: 'error',
    text: '"{key}" of {thing} is a single line of plain text.',
    hint: 'Take out {what}.',
    explain:
      'Titles, headings, names and prompts are shown on one line and reported to an LMS, which takes plain text.',
  },
  'scene-too-long': {
    level: 'warning',
    text: 'The scene "{scene}" has {words} words; at most {most} are read.',
    hint: 'Cut it, or make two scenes of it.',
    explain: 'A scene is one moment. On a phone 120 words are as much as stands on the screen.',
  },
  'choice-too-long': {
    level: 'warning',
    text: '{Thing} has {words} words; at most {most} can be compared at a glance.',
    hint: 'Say it as one would say it aloud.',
    explain: 'A choice is something a real person would say or do, at the length they would use.',
  },
  'hard-to-read': {
    level: 'warning',
    text: 'This takes a reading age of {age}; keep to {most}.',
    hint: 'Shorten the sentences and use plainer words.',
    explain:
      'Lessons are read by tired people, some of whom read in their second language. The reading age is counted by the Flesch–Kincaid formula, without what people say.',
  },
  'harmful-word': {
    level: 'error',
    text: '"{word}" is not used in a lesson.',
    hint: 'Say {say}.',
    explain:
      'Some words put the blame on a child or make abuse sound like something else. Guidance names better ones.',
  },
  'careful-word': {
    level: 'warning',
    text: '"{word}" is a word to be careful with.',
    hint: 'Say {say}.',
    explain:
      'The word can judge a child, or claim more than is known. It may stand in what somebody says, and in a poor choice.',
  },
  'harmful-advice': {
    level: 'error',
    text: 'A rewarded answer says "{word}".',
    hint: 'Say {say}.',
    explain:
      'Learners copy the words of the best answers. These are words that close a child’s mouth, or promise what cannot be kept.',
  },
  'body-or-act': {
    level: 'error',
    text: '"{word}" describes a body or an act.',
    hint: 'Say that something was asked for, sent or seen, and never what it shows.',
    explain:
      'A lesson never describes an image, a body or an act. What adults decide does not hang on what a picture shows, and some who read the lesson have been in one.',
  },
  'names-a-platform': {
    level: 'error',
    text: '"{word}" names an app, a tool or a way to pay.',
    hint: 'Say what it is: a game, a chat, an account, a payment.',
    explain:
      'A lesson never shows how abuse is done. Names of apps and ways to pay also date it, and point some readers at them.',
  },
  'exclamation-mark': {
    level: 'warning',
    text: 'There is an exclamation mark outside what somebody says.',
    hint: 'End the sentence with a full stop.',
    explain: 'The voice of a lesson is calm. Characters may shout; the lesson does not.',
  },
  'question-to-reader': {
    level: 'warning',
    text: 'The lesson asks the reader a question here.',
    hint: 'Say what you mean as a statement. Questions stand in prompts and in what people say.',
    explain: 'A rhetorical question talks down to a reader who cannot answer.',
  },
  'lecturing-word': {
    level: 'warning',
    text: 'A sentence starts with "{word}".',
    hint: 'Say what an experienced lead would have done, and let that be the praise or the blame.',
    explain:
      'Remember, Well done, Unfortunately and the like talk down to a colleague. Correct the action, never the reader.',
  },
} as const satisfies Record<string, MessageRow>;
