import type { PartDecision, PartLesson, PartRoads, PartScene } from '../../story/author/part.ts';
import { entriesOf, outcomesOf } from '../../story/author/part.ts';
import { evenText } from '../../course/translation/even-text.ts';
import { encodeText } from './entities.ts';

/** A piece of a scene as it stands in a passage, and what of the scene it is. */
export type ScenePiece = { raw: string } & (
  | { of: 'head' | 'prompt' | 'items' | 'ending' }
  | { of: 'beat'; index: number }
  | { of: 'link'; link: SceneLink }
);

/** A link of a passage. `response` is the choice or outcome, and null where the scene simply leads on. */
export interface SceneLink {
  text: string | null;
  to: string;
  response: string | null;
  /** Which of several roads it is; null where there is one. */
  road: number | null;
}

/** The names under which the lines that head a scene stand in a passage. */
export const HEADINGS = { Part: 'part', When: 'when', Where: 'where', Time: 'time' } as const;
/** How an ending starts in a passage. */
export const THE_END = 'The end: ';
/** How a condition starts in a passage. */
export const ONLY_IF = 'Only if ';

const OUTCOME_LINKS: Readonly<Record<string, string>> = {
  right: 'Everything right',
  partly: 'Partly right',
  wrong: 'Not right',
  critical: 'A critical error',
};

/** A scene as the pieces of a passage, in their order. */
export function scenePieces(scene: PartScene, people: PartLesson['people']): ScenePiece[] {
  const pieces: ScenePiece[] = [];
  const head = Object.entries(HEADINGS).flatMap(([name, field]) =>
    scene[field] ? [`${name}: ${oneLine(scene[field])}`] : [],
  );
  if (head.length > 0) pieces.push({ of: 'head', raw: head.join('\n') });
  scene.beats?.forEach((beat, index) => {
    const raw = beat && beatText(beat, people);
    if (raw) pieces.push({ of: 'beat', index, raw });
  });
  if (scene.decision) pieces.push(...decisionPieces(scene.decision));
  if (scene.ending) {
    const text = proseText(scene.ending.text ?? '');
    const raw = `${THE_END}${oneLine(scene.ending.title ?? '')}${text === '' ? '' : `\n\n${text}`}`;
    pieces.push({ of: 'ending', raw });
  }
  if (scene.then !== undefined) pieces.push(...linkPieces(roadsOf(scene.then), null, null));
  return pieces;
}

/** The text of a passage: links stand one below the other, all else a blank line apart. */
export function passageText(pieces: readonly ScenePiece[]): string {
  return pieces
    .map((piece, i) => {
      if (i === 0) return piece.raw;
      return (piece.of === 'link' && pieces[i - 1]!.of === 'link' ? '\n' : '\n\n') + piece.raw;
    })
    .join('');
}

function beatText(
  beat: NonNullable<NonNullable<PartScene['beats']>[number]>,
  people: PartLesson['people'],
): string {
  const condition = beat.if ? `${ONLY_IF}${oneLine(beat.if)}: ` : '';
  if (beat.speech?.says !== undefined) {
    const who = beat.speech.who ?? '';
    const name = oneLine(people?.[who]?.name ?? who);
    return paragraphs(beat.speech.says)
      .map((says) => `${condition}${name}: "${says}"`)
      .join('\n\n');
  }
  const [how, noted] = Object.entries(beat.note ?? {}).find(([, text]) => text !== undefined) ?? [];
  if (how !== undefined && noted !== undefined)
    return paragraphs(noted)
      .map((text) => `${condition}Notebook (${how}): ${text}`)
      .join('\n\n');
  return condition + proseText(beat.narration ?? '');
}

function decisionPieces(decision: PartDecision): ScenePiece[] {
  const pieces: ScenePiece[] = [];
  if (decision.prompt) pieces.push({ of: 'prompt', raw: oneLine(decision.prompt) });
  if (decision.kind === 'choose-one') {
    for (const [id, choice] of entriesOf(decision.choices))
      pieces.push(...linkPieces(roadsOf(choice.then), id, choice.text ?? id));
    return pieces;
  }
  const items = itemLines(decision);
  if (items.length > 0) pieces.push({ of: 'items', raw: items.join('\n') });
  for (const [id, outcome] of outcomesOf(decision))
    pieces.push(...linkPieces(roadsOf(outcome.then), id, OUTCOME_LINKS[id] ?? id));
  return pieces;
}

/** What is to be ticked, put in order, sorted or marked, one line each. */
function itemLines(decision: PartDecision): string[] {
  const texts = (items: Partial<Record<string, { text?: string; when?: string }>> | undefined): string[] =>
    entriesOf(items).map(
      ([id, { text, when }]) => `- ${when ? `${oneLine(when)}: ` : ''}${oneLine(text ?? id)}`,
    );
  switch (decision.kind) {
    case 'choose-many':
      return texts(decision.options);
    case 'put-in-order':
      return texts(decision.items);
    case 'sort':
      return texts(decision.items);
    case 'spot':
      return texts(decision.entries);
    default:
      return [];
  }
}

interface Road {
  to: string;
  if: string | undefined;
}

/** Where something leads, one road or several. */
export function roadsOf(then: PartRoads): Road[] {
  if (typeof then === 'string') return [{ to: then, if: undefined }];
  return (then ?? []).flatMap((road) => (road?.go === undefined ? [] : [{ to: road.go, if: road.if }]));
}

function linkPieces(roads: readonly Road[], response: string | null, words: string | null): ScenePiece[] {
  return roads.map(({ to, if: condition }, i) => {
    const only = condition === undefined ? '' : `${ONLY_IF.toLowerCase()}${condition}`;
    const said = [words, words !== null && only ? `(${only})` : only].filter(Boolean).join(' ');
    const text = said === '' ? null : evenText(said).replace(/\n+/g, ' ');
    const link: SceneLink = { text, to, response, road: roads.length > 1 ? i : null };
    return { of: 'link', link, raw: text === null ? `[[${to}]]` : `[[${encodeText(text)}->${to}]]` };
  });
}

function proseText(text: string): string {
  return encodeText(evenText(text));
}

function paragraphs(text: string): string[] {
  return proseText(text)
    .replace(/(?<!\n)\n(?!\n|(?:[-*+]|\d{1,9}[.)])\s)/g, ' ')
    .split('\n\n');
}

function oneLine(text: string): string {
  return encodeText(evenText(text).replace(/\n+/g, ' '));
}
