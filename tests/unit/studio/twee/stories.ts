import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readLesson } from '../../../../src/studio/twee/export-twee.ts';
import { scenePieces } from '../../../../src/studio/twee/scene-text.ts';
import type { PartScene } from '../../../../src/story/author/part.ts';
import { anyLesson, anyStyle, yamlOf } from '../xliff/any-lesson.ts';

export const MODULES = readdirSync('modules', { withFileTypes: true })
  .filter(({ name }) => existsSync(`modules/${name}/lesson.yaml`))
  .map(({ name }) => ({ name, text: readFileSync(`modules/${name}/lesson.yaml`, 'utf8') }));
export const CONTEXT = { facts: new Map(), words: {}, nation: 'england', defaultPass: 80 };

export const anyLessonText = fc
  .tuple(anyLesson, anyStyle)
  .map(([lesson, styles]) => yamlOf(lesson, styles[Symbol.iterator]()));

/** A story as somebody might write it in Twine, with something of every story format. */
export const FOREIGN = `Notes of the author
:: StoryTitle
A walk: in the "park"

:: StoryData
{ "ifid": "d674c58c-defa-4f70-b7a2-27742230c0fc", "format": "SugarCube", "start": "The gate" }

:: My styles [stylesheet]
body { color: red }

:: StoryInit
<<set $mood to 1>>

:: The gate [outside] {"position":"100,200","size":"100,100"}
When: Monday, 9am
You stand at the gate. ''Nobody'' is //here//.

Mr Reed: "Coming in?"
<<if $mood gt 0>>You feel fine.<<endif>> <b>Bold</b> &amp; brave. <!-- a comment
over two lines --> R&D [img[gate.png]]

What do you do?

[[Go in->Inside]]
[[The pond|Pond]]
[[Nowhere<-Turn back][$mood to 2]]

:: Inside
(if: $x is 1)[A dark room, says $lead.] (set: $a to "b)") The [[Pond]] is near.

:: Pond
- one duck
- two ducks
The water is [[cold->Inside]], and deep.

:: 日本
The end: All well
Nothing more.
`;

export const lines = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length;

export function scenesOf(yaml: string): Record<string, PartScene> {
  return readLesson(yaml)!.scenes as Record<string, PartScene>;
}

/** Every road out of a scene: what is said, and where it leads. */
export function linksIn(scene: PartScene): string[] {
  return scenePieces(scene, {}).flatMap((piece) =>
    piece.of === 'link' ? [`${words(piece.link.text ?? '')} → ${piece.link.to}`] : [],
  );
}

/** What a scene says, in order, without the marks of lists. */
export function wordsIn(scene: PartScene): string {
  const { part, when, where, time, beats, decision, ending } = scene;
  const said = (beats ?? []).flatMap((beat) => [
    beat?.narration,
    beat?.speech?.says,
    ...Object.values(beat?.note ?? {}),
  ]);
  const items =
    decision?.kind === 'sort' ? Object.values(decision.items ?? {}).map((item) => item?.text) : [];
  return words(
    [part, when, where, time, ...said, decision?.prompt, ...items, ending?.title, ending?.text].join(' '),
  );
}

export function words(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => !/^(?:[-+*]|\d+[.)])?$/.test(word))
    .join(' ');
}
