import type { PartLesson, PartScene } from '../../story/author/part.ts';
import type { Passage } from './notation.ts';
import { readParagraphs, type ReadBeat } from './scene-parts.ts';
import { scenePieces, type ScenePiece } from './scene-text.ts';
import { plainStretch, type Leftover, type TweeLink } from './story-markup.ts';
import type { Fields, Value } from './yaml-text.ts';

/** A scene that a passage was before it went out to Twine. */
export interface FormerScene {
  scene: PartScene;
  people: PartLesson['people'];
}

/** What a passage says, piece by piece. What is as it went out is taken from the scene that it was. */
export interface ReadScene {
  head: Fields;
  beats: Value[];
  /** The question before the links; null where none was found. */
  prompt: string | null;
  ending: Fields | null;
  links: TweeLink[];
  left: Leftover[];
  /** Whether what is to be ticked, ordered or sorted stands in the passage as it went out. */
  hasItems: boolean;
}

/** What is known while passages are read. */
export interface Reading {
  /** Names after `$` that are a nation's words. */
  words: ReadonlySet<string>;
  /** The id of a person by name; a new one where the name is new. */
  personOf: (name: string) => string;
}

interface Block {
  raw: string;
  line: number;
}

/** Reads a passage. Nothing is thrown. */
export function readScene(passage: Passage, former: FormerScene | null, reading: Reading): ReadScene {
  const blocks = blocksOf(passage);
  const pieces = former ? scenePieces(former.scene, former.people).filter(({ of }) => of !== 'link') : [];
  const scene: ReadScene = {
    head: {},
    beats: [],
    prompt: null,
    ending: null,
    links: [],
    left: [],
    hasItems: false,
  };
  let stretch: Block[] = [];
  let isFirst = true;
  let asked: string | null = null;
  const read = (): void => {
    if (stretch.length === 0) return;
    const found = readStretch(stretch, passage, isFirst, reading, scene);
    asked = found;
    stretch = [];
    isFirst = false;
  };
  for (let i = 0; i < blocks.length;) {
    const piece = pieces.find(({ raw }) => matches(blocks, i, raw));
    if (!piece) {
      stretch.push(blocks[i++]!);
      continue;
    }
    read();
    isFirst = false;
    pieces.splice(pieces.indexOf(piece), 1);
    takeFormer(piece, former!.scene, scene);
    i += piece.raw.split('\n\n').length;
  }
  read();
  if (scene.prompt === null && asked !== null && scene.links.length > 1 && isLastBeat(scene, asked)) {
    scene.beats.pop();
    scene.prompt = asked;
  }
  return scene;
}

function blocksOf({ text, line }: Passage): Block[] {
  const blocks: Block[] = [];
  let open = false;
  text.split('\n').forEach((row, i) => {
    if (row.trim() === '') open = false;
    else if (open) blocks.at(-1)!.raw += `\n${row}`;
    else {
      blocks.push({ raw: row, line: line + 1 + i });
      open = true;
    }
  });
  return blocks;
}

function matches(blocks: readonly Block[], from: number, raw: string): boolean {
  return raw.split('\n\n').every((part, i) => trimmed(blocks[from + i]?.raw ?? '') === trimmed(part));
}

function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function takeFormer(
  piece: ScenePiece,
  { part, when, where, time, beats, decision, ending }: PartScene,
  scene: ReadScene,
): void {
  switch (piece.of) {
    case 'head':
      scene.head = { ...scene.head, ...defined({ part, when, where, time }) };
      break;
    case 'beat':
      scene.beats.push(beats![piece.index] as Value);
      break;
    case 'prompt':
      scene.prompt = decision?.prompt ?? null;
      break;
    case 'items':
      scene.hasItems = true;
      break;
    case 'ending':
      scene.ending = defined({ ...ending });
  }
}

/** Reads blocks that are not as they went out, into the scene. Returns the last paragraph where it asks something. */
function readStretch(
  blocks: readonly Block[],
  passage: Passage,
  isFirst: boolean,
  { words, personOf }: Reading,
  scene: ReadScene,
): string | null {
  const [first] = blocks;
  const lines = passage.text.split('\n');
  const last = blocks.at(-1)!;
  const from = first!.line - passage.line - 1;
  const to = last.line - passage.line - 1 + last.raw.split('\n').length;
  const plain = plainStretch(lines.slice(from, to).join('\n'), first!.line, words);
  const { head, beats, ending } = readParagraphs(plain.paragraphs, isFirst);
  scene.head = { ...scene.head, ...defined(head) };
  scene.beats.push(...beats.map((beat) => beatValue(beat, personOf)));
  if (ending) scene.ending = { title: ending.title || null, text: ending.text || null };
  scene.links.push(...plain.links);
  scene.left.push(...plain.left);
  const end = beats.at(-1);
  return end && 'narration' in end && end.if === undefined && /^[^\n]*\?["”’)]?$/.test(end.narration)
    ? end.narration
    : null;
}

function isLastBeat({ beats }: ReadScene, text: string): boolean {
  const last = beats.at(-1);
  return typeof last === 'object' && last !== null && 'narration' in last && last.narration === text;
}

function beatValue(beat: ReadBeat, personOf: (name: string) => string): Fields {
  const only: Fields = beat.if === undefined ? {} : { if: beat.if };
  if ('narration' in beat) return { narration: beat.narration, ...only };
  if ('says' in beat) return { speech: { who: personOf(beat.who), says: beat.says }, ...only };
  return { note: { [beat.how]: beat.noted }, ...only };
}

/** Fields without those that are not there. */
export function defined(fields: Record<string, unknown>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
