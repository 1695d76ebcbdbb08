import { readCondition } from '../../story/author/conditions.ts';
import { HEADINGS, ONLY_IF, THE_END } from './scene-text.ts';
import type { PlainStretch } from './story-markup.ts';

/** A beat as it can be read from a passage. `who` is a name. */
export type ReadBeat = (
  { narration: string } | { who: string; says: string } | { how: string; noted: string }
) & {
  if?: string;
};

/** What a stretch of text says of a scene. */
export interface ReadPiece {
  head: Partial<Record<(typeof HEADINGS)[keyof typeof HEADINGS], string>>;
  beats: ReadBeat[];
  ending: { title: string; text: string } | null;
}

const HEADING = new RegExp(`^(${Object.keys(HEADINGS).join('|')}): *(\\S.*)$`);
const CONDITION = new RegExp(`^${ONLY_IF}([a-z0-9() -]+): (?=\\S)`);
const NOTE = /^Notebook \((saw|told|hearsay)\): ?(\S[^]*)$/;
/** `Idris: "Miss."` A name is a few words that start with a capital. */
const SPEECH = /^(\p{Lu}[^:"“”\n]{0,40}): ?(?:"([^]+)"|“([^]+)”)$/u;

/** Reads paragraphs as a lesson's: lines that head a scene, speech, notes, conditions, the end; all else is narration. */
export function readParagraphs(paragraphs: PlainStretch['paragraphs'], isFirst: boolean): ReadPiece {
  const piece: ReadPiece = { head: {}, beats: [], ending: null };
  let heads = isFirst;
  for (const { text } of paragraphs) {
    if (piece.ending) {
      piece.ending.text += `${piece.ending.text === '' ? '' : '\n\n'}${text}`;
      continue;
    }
    const heading = heads ? HEADING.exec(text) : null;
    const field = heading && HEADINGS[heading[1] as keyof typeof HEADINGS];
    if (heading && field && piece.head[field] === undefined) {
      piece.head[field] = heading[2]!.trim();
      continue;
    }
    heads = false;
    if (text.startsWith(THE_END) && !text.includes('\n'))
      piece.ending = { title: text.slice(THE_END.length).trim(), text: '' };
    else piece.beats.push(readBeat(text));
  }
  return piece;
}

function readBeat(whole: string): ReadBeat {
  const found = CONDITION.exec(whole);
  const condition = found && readCondition(found[1]!).condition ? found : null;
  const text = condition ? whole.slice(condition[0].length) : whole;
  const when = condition ? { if: condition[1]!.trim() } : {};
  const note = NOTE.exec(text);
  if (note) return { how: note[1]!, noted: note[2]!.trim(), ...when };
  const speech = SPEECH.exec(text);
  const says = (speech?.[2] ?? speech?.[3] ?? '').trim();
  if (speech && says !== '') return { who: speech[1]!.trim(), says, ...when };
  return { narration: text, ...when };
}
