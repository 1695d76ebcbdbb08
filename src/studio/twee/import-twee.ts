import type { PartScene } from '../../story/author/part.ts';
import { draftScene, type Drafting } from './draft-scene.ts';
import { ifidComment } from './ifid.ts';
import { jsonObject, readTwee, type Passage } from './notation.ts';
import { LESSON_FILE } from './export-twee.ts';
import { peopleIds } from './people-ids.ts';
import { formerLesson, type FormerLesson } from './former-lesson.ts';
import { idFrom, sceneIds } from './scene-ids.ts';
import { skeletonText, type SkeletonScene } from './skeleton.ts';
import type { Leftover } from './story-markup.ts';

/** A lesson made from a Twee file. */
export interface ImportedTwee {
  yaml: string;
  /** What the lesson does not carry, by its line in the Twee file. The text of each stands in the lesson as a comment. */
  notCarried: Leftover[];
}

export interface ImportOptions {
  /** Names of nation words, without `$`: these are no variables of the story. */
  words?: Iterable<string>;
}

/** Passages that story formats and compilers keep for themselves. */
const SPECIAL =
  /^(?:StoryTitle|StoryData|Story ?(?:JavaScript|Stylesheet|Script|Author|Banner|Caption|DisplayTitle|Init|Interface|Menu|Settings|Share|Subtitle|Includes)|User ?(?:Script|Stylesheet)|Passage(?:Ready|Header|Footer|Start|Done))$/i;
const SPECIAL_TAGS: ReadonlySet<string> = new Set([
  'script',
  'stylesheet',
  'widget',
  'init',
  'header',
  'footer',
  'startup',
  'annotation',
  'debug-header',
  'debug-footer',
  'debug-startup',
  'Twine.private',
  'Twine.image',
  'Twine.audio',
  'Twine.video',
  'Twine.vtt',
]);

/**
 * Makes a lesson of a Twee 3 file: a scene a passage, links as choices or as the way on. What a trainer must still say
 * (ratings, reasons, facts) is left as empty fields, of which the check complains. What a lesson cannot carry is listed
 * and kept in comments. A file that `exportTwee` wrote comes back whole, but for the scenes that were changed in it.
 * Nothing is thrown.
 */
export function importTwee(twee: string, { words = [] }: ImportOptions = {}): ImportedTwee {
  const { passages, faults } = readTwee(twee);
  const notCarried: Leftover[] = faults.map(({ line, what }) => ({ line, what }));
  const apart: string[] = faults.map(
    ({ line, what, raw }) => `${what}, line ${line} of the Twee file:\n${raw}`,
  );

  const file = passages.find(({ tags }) => tags.includes(LESSON_FILE));
  const former = file ? formerLesson(file.text) : null;
  const story: Passage[] = [];
  for (const passage of passages) {
    if (passage === file && former) continue;
    const isSpecial = SPECIAL.test(passage.name) || passage.tags.some((tag) => SPECIAL_TAGS.has(tag));
    if (!isSpecial) story.push(passage);
    else if (passage.name !== 'StoryTitle' && passage.name !== 'StoryData') {
      notCarried.push({ line: passage.line, what: `The passage "${passage.name}", which is no scene` });
      apart.push(`The passage "${passage.name}" [${passage.tags.join(' ')}]:\n${passage.text}`);
    }
  }

  const data = storyData(
    passages.find(({ name }) => name === 'StoryData'),
    former !== null,
    notCarried,
    apart,
  );
  if (!former && story.some(({ metadata }) => Object.keys(metadata).length > 0))
    notCarried.push({
      line: story[0]!.line,
      what: 'Where passages stand on Twine’s map: the studio lays out its own',
    });
  const titled =
    passages
      .find(({ name }) => name === 'StoryTitle')
      ?.text.trim()
      .replace(/\s+/g, ' ') ?? '';

  const were = formerNames(story, former);
  const ids = sceneIds(story.map(({ name }) => name));
  const idOf = new Map<string, string>();
  story.forEach(({ name, line }, i) => {
    if (!idOf.has(name)) idOf.set(name, ids[i]!);
    else notCarried.push({ line, what: `A second passage "${name}": links lead to the first` });
  });
  const now = new Map(were.flatMap((was, i) => (was === null ? [] : [[was, ids[i]!]])));
  const people = peopleIds(former?.lesson.people);
  const drafting: Drafting = {
    words: new Set(words),
    personOf: people.idOf,
    sceneOf: (target) => idOf.get(target) ?? null,
    renamed: (scene) => now.get(scene) ?? scene,
    missingScene: (target) => idFrom(target, 'scene'),
  };
  const scenes = story.map((passage, i): SkeletonScene => {
    const was = were[i] ?? null;
    const scene: PartScene | undefined = was === null ? undefined : former?.lesson.scenes?.[was];
    if (was !== null && was === ids[i] && former?.isAsItWas(was, passage))
      return { id: was, was, draft: null, raw: '' };
    const own = scene ? { scene, people: former?.lesson.people } : null;
    const draft = draftScene(passage, ids[i]!, own, drafting);
    if (passage.name !== ids[i] && was === null) draft.notes.unshift(`In Twine: ${passage.name}`);
    notCarried.push(...draft.left);
    return { id: ids[i]!, was, draft, raw: draft.left.length > 0 ? passage.text : '' };
  });

  const start = startOf(story, ids, data?.['start'], notCarried);
  const { yaml, lost } = skeletonText({
    title: titled,
    id: idFrom(titled, 'lesson'),
    ifid: ifidComment(data?.['ifid']),
    start,
    scenes,
    people: people.added(),
    apart,
    former,
  });
  notCarried.push(...lost.map((what) => ({ line: file?.line ?? 1, what })));
  return { yaml, notCarried: notCarried.sort((one, other) => one.line - other.line) };
}

function storyData(
  passage: Passage | undefined,
  isOurs: boolean,
  notCarried: Leftover[],
  apart: string[],
): Record<string, unknown> | null {
  if (!passage) return null;
  const data = jsonObject(passage.text);
  if (!data) {
    notCarried.push({ line: passage.line, what: 'StoryData, which cannot be read' });
    apart.push(`StoryData:\n${passage.text}`);
    return null;
  }
  const others = Object.keys(data).filter((name) => name !== 'start' && name !== 'ifid');
  if (!isOurs && others.length > 0) {
    notCarried.push({ line: passage.line, what: `Of StoryData: ${others.join(', ')}` });
    apart.push(`StoryData:\n${passage.text}`);
  }
  return data;
}

/** For each passage the scene that it was: the one of its name, else one that stands in it word by word. */
function formerNames(story: readonly Passage[], former: FormerLesson | null): (string | null)[] {
  if (!former) return story.map(() => null);
  const open = new Set(Object.keys(former.lesson.scenes ?? {}));
  const named = story.map(({ name }) => (open.delete(name) ? name : null));
  return named.map((name, i) => {
    if (name !== null) return name;
    const same = [...open].find((id) => former.isAsItWas(id, story[i]!));
    if (same !== undefined) open.delete(same);
    return same ?? null;
  });
}

function startOf(
  story: readonly Passage[],
  ids: readonly string[],
  named: unknown,
  notCarried: Leftover[],
): string | null {
  const at = (name: unknown): string | undefined => ids[story.findIndex((passage) => passage.name === name)];
  if (named !== undefined && at(named) === undefined)
    notCarried.push({ line: 1, what: `The start "${String(named)}", a passage that is not there` });
  return at(named) ?? at('Start') ?? ids[0] ?? null;
}
