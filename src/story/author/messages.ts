import type { Level } from './diagnostic.ts';
import { DECISIONS } from './messages/decisions.ts';
import { PROOF } from './messages/proof.ts';
import { REFERENCES } from './messages/references.ts';
import type { MessageRow } from './messages/row.ts';
import { STRUCTURE } from './messages/structure.ts';
import { TEXTS } from './messages/texts.ts';
import { YAML } from './messages/yaml.ts';

/** Every message about a lesson, by its code. Codes are stable: other tools and trainers' notes name them. */
const TABLE = { ...YAML, ...STRUCTURE, ...REFERENCES, ...DECISIONS, ...TEXTS, ...PROOF };

/** The families of messages, in the order in which `docs/messages.md` explains them. */
export const FAMILIES: readonly { title: string; rows: Readonly<Record<string, MessageRow>> }[] = [
  { title: 'The file cannot be read', rows: YAML },
  { title: 'Fields', rows: STRUCTURE },
  { title: 'Names, roads and flags', rows: REFERENCES },
  { title: 'Decisions', rows: DECISIONS },
  { title: 'Words', rows: TEXTS },
  { title: 'The proof', rows: PROOF },
];

export type MessageCode = keyof typeof TABLE;
export const MESSAGES: Readonly<Record<MessageCode, MessageRow>> = TABLE;

type HoleIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HoleIn<Rest>
  : never;
/**
 * What a message needs to be told, by name. A hole with a capital is filled with the same, capitalised; braces with a
 * space after them are text.
 */
export type Holes<Code extends MessageCode> = Record<
  Uncapitalize<Exclude<HoleIn<(typeof TABLE)[Code]['text'] | (typeof TABLE)[Code]['hint']>, ` ${string}`>>,
  string | number
>;

/** A message with its holes filled. */
export interface Message {
  level: Level;
  code: MessageCode;
  message: string;
  hint: string;
}

/** The message of a code, its holes filled. */
export function message<Code extends MessageCode>(code: Code, holes: Holes<Code>): Message {
  const { level, text, hint } = MESSAGES[code];
  return { level, code, message: fill(text, holes), hint: fill(hint, holes) };
}

function fill(text: string, holes: Readonly<Record<string, string | number>>): string {
  return text
    .replace(/\{([A-Za-z]+)\}/g, (hole, name: string) => {
      const plain = name[0]!.toLowerCase() + name.slice(1);
      if (!Object.hasOwn(holes, plain)) return hole;
      const value = String(holes[plain]);
      return name === plain ? value : value.charAt(0).toUpperCase() + value.slice(1);
    })
    .trim();
}
