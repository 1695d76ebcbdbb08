import type { MessageRow } from './row.ts';

/** The file cannot be read as YAML, or reads as something other than the trainer saw. */
export const YAML = {
  'yaml-tab': {
    level: 'error',
    text: 'This line is indented with a tab.',
    hint: 'Indent with spaces, two for each step.',
    explain:
      'YAML tells what belongs to what by the spaces at the start of a line, and allows no tabs there.',
  },
  'yaml-hyphen': {
    level: 'error',
    text: 'A hyphen, or the space after it, is missing at the start of this item.',
    hint: 'Begin each item of the list with "- ", under the hyphens of the others.',
    explain:
      'Beats, roads and other lists have their items one under the other, each with a hyphen and a space before it. Without, YAML takes the line for something else.',
  },
  'yaml-colon-space': {
    level: 'error',
    text: 'A space is missing after this colon.',
    hint: 'Write a space between the colon and what follows it.',
    explain:
      'In YAML a colon separates a field’s name from its value only where a space follows it; rating:best is one word.',
  },
  'yaml-odd-space': {
    level: 'error',
    text: 'There is a space of another kind here, which only looks like one.',
    hint: 'Delete the spaces around here and type them again.',
    explain:
      'Text that is pasted from a web page or a word processor brings spaces along that look like any other, and that YAML takes for letters.',
  },
  'yaml-indent': {
    level: 'error',
    text: 'This line does not line up with the lines around it.',
    hint: 'Start it under the first letter of the lines that it belongs with.',
    explain:
      'YAML tells what belongs to what by the spaces at the start of a line. One space too many or too few changes the meaning.',
  },
  'yaml-colon': {
    level: 'error',
    text: 'A text with a colon and a space in it stands without quotes.',
    hint: 'Put the whole text in "double quotes", or on the next line after |.',
    explain:
      'In YAML a colon followed by a space separates a field’s name from its value, so that a text with one needs quotes round it.',
  },
  'colon-in-braces': {
    level: 'error',
    text: 'A text with a colon and a space in it stands inside { braces } without quotes.',
    hint: 'Put the whole text in "double quotes", the straight ones.',
    explain:
      'Between { and } a colon followed by a space separates a field’s name from its value, so that a text with one needs quotes round it. YAML does not read curly quotes.',
  },
  'yaml-quote': {
    level: 'error',
    text: 'A quote or bracket is opened here and not closed.',
    hint: 'Close it where the text ends. Inside "double quotes" write \\" for a quotation mark.',
    explain:
      'A text that starts with a quotation mark must end with the same mark, and each [ and { needs its ] and }.',
  },
  'yaml-text-after-quote': {
    level: 'error',
    text: 'Something follows a closing quote or bracket.',
    hint: 'Put the whole text in "double quotes", and write \\" for a quotation mark inside it.',
    explain:
      'YAML takes a mark at the start of a text, \' or ", for one that ends at the next of its kind, an apostrophe too. Outside { braces } a text with many marks may stand without them: write | after the field’s name and the text on the next line, indented.',
  },
  'yaml-text-start': {
    level: 'error',
    text: 'A text cannot start with {character} unless it stands in quotes.',
    hint: 'Put the whole text in "double quotes", or on the next line after |.',
    explain: 'Some characters mean something to YAML at the start of a text: @ ` % & * ! | > and a few more.',
  },
  'yaml-alias': {
    level: 'error',
    text: 'Anchors (&), aliases (*) and tags (!) are not used here.',
    hint: 'Write the text out. Where a text starts with *emphasis*, put it in "double quotes".',
    explain:
      'YAML can name a piece of text with & and repeat it with *. Files here do without, so that each line says what it means where it stands. Most often the text was meant to start with emphasis.',
  },
  'yaml-syntax': {
    level: 'error',
    text: 'This cannot be read: {fault}.',
    hint: 'Compare the line with others like it.',
    explain: 'The file is not legal YAML at this place. Nothing else is checked until it can be read.',
  },
  'duplicate-key': {
    level: 'error',
    text: 'There are two entries named "{key}" here.',
    hint: 'Rename one of them, or take it out.',
    explain: 'Each name may stand once in its list. Otherwise one of the two would be lost without a word.',
  },
  'not-a-lesson': {
    level: 'error',
    text: 'This file holds no lesson.',
    hint: 'Start from a new one: npm run new -- my-lesson.',
    explain:
      'A lesson file is a list of named fields: id, title, version and so on. See docs/lesson-format.md.',
  },
  'text-cut-short': {
    level: 'warning',
    text: 'The text ends before "#{rest}": in YAML a # after a space starts a comment.',
    hint: 'Put the whole text in "double quotes"; if a comment was meant, leave a space after the #.',
    explain:
      'Whatever follows a space and a # is a comment and is not shown, so that “Meet in room #4” would lose its number.',
  },
  'letter-lost': {
    level: 'error',
    text: 'A letter was lost here (it shows as \uFFFD): the file was saved in another form than UTF-8.',
    hint: 'Type the letter again, and save the file as UTF-8.',
    explain:
      'Letters with accents, long dashes and curly quotation marks are lost where a file is saved as “ANSI” or in a code page. Editors have the form under Save as, or in their bottom line.',
  },
  'bad-character': {
    level: 'error',
    text: 'The text has a character that cannot be shown (U+{code}).',
    hint: 'Take it out; it often comes along when text is pasted.',
    explain:
      'Control characters and marks that turn the direction of text cannot be written into a package’s manifest, and an LMS may refuse the whole package for one.',
  },
} as const satisfies Record<string, MessageRow>;
