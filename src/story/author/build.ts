import type { Beat, Person, Scene, Step, Story } from '../learner/story.ts';
import { buildDecision } from './build-decision.ts';
import { builderFor, type Builder } from './builder.ts';
import type { LessonContext } from './context.ts';
import { entriesOf, type PartLesson, type PartScene } from './part.ts';
import type { View } from './view.ts';

type PartBeat = NonNullable<NonNullable<PartScene['beats']>[number]>;

/**
 * The story of a lesson, or null where something is missing that no player could do without: a road, a rating, a scene
 * that is named. Texts that are missing are empty. Its denominator is 0 until the proof has computed it.
 */
export function buildStory({ lesson, scenes }: View, context: LessonContext): Story | null {
  const builder = builderFor(context.words, new Set(scenes.map(({ id }) => id)));
  const people = buildPeople(lesson, builder);
  const built: Record<string, Scene> = {};
  const parts: string[] = [];
  let part: string | undefined;
  for (const { id, scene, repair } of scenes) {
    if (scene.part !== undefined) part = builder.line(scene.part);
    if (part !== undefined && !parts.includes(part)) parts.push(part);
    built[id] = {
      id,
      ...(part !== undefined && { part }),
      ...optionalLines(scene, builder),
      repair,
      beats: (scene.beats ?? []).flatMap((beat) => (beat ? buildBeats(beat, people, builder) : [])),
      step: buildStep(scene, repair, builder),
    };
  }
  const start = builder.need(lesson.start, '');
  const competencies = entriesOf(lesson.competencies).map(([id, name]) => ({ id, name: builder.line(name) }));
  const practised = new Set(competencies.map(({ id }) => id));
  const known = Object.values(built).every(
    ({ step }) => step.kind !== 'decision' || practised.has(step.decision.competency),
  );
  if (!builder.sound || !known || !Object.hasOwn(built, start)) return null;
  return {
    id: lesson.id ?? '',
    title: builder.line(lesson.title),
    version: lesson.version ?? '',
    audience: (lesson.audience ?? []).map((text) => builder.line(text)),
    role: builder.line(lesson.role),
    minutes: lesson.minutes ?? 0,
    about: builder.line(lesson.about),
    contentNote: builder.prose(lesson['content-note']),
    covers: (lesson.covers ?? []).filter((text) => text !== undefined),
    pass: lesson.pass ?? context.defaultPass,
    coaching: lesson.coaching ?? 'at-end',
    opening: builder.prose(lesson.opening),
    closing: builder.prose(lesson.closing),
    mistakes: (lesson.mistakes ?? []).map((mistake) => ({
      text: builder.prose(mistake?.text),
      restsOn: (mistake?.['rests-on'] ?? []).filter((fact) => fact !== undefined),
    })),
    oneThing: (lesson['one-thing'] ?? []).map((text) => builder.line(text)),
    competencies,
    people,
    parts,
    start,
    scenes: built,
    denominator: 0,
  };
}

function buildPeople(lesson: PartLesson, builder: Builder): Record<string, Person> {
  return Object.fromEntries(
    entriesOf(lesson.people).map(([id, { name, role }]) => [
      id,
      { name: builder.line(name), role: builder.line(role) },
    ]),
  );
}

function optionalLines(scene: PartScene, builder: Builder): Pick<Scene, 'when' | 'where' | 'time'> {
  return {
    ...(scene.when !== undefined && { when: builder.line(scene.when) }),
    ...(scene.where !== undefined && { where: builder.line(scene.where) }),
    ...(scene.time !== undefined && { time: builder.line(scene.time) }),
  };
}

function buildBeats(beat: PartBeat, people: Readonly<Record<string, Person>>, builder: Builder): Beat[] {
  const condition = builder.condition(beat.if);
  const beats: Beat[] = [];
  if (beat.narration !== undefined)
    beats.push({ kind: 'narration', text: builder.prose(beat.narration), ...condition });
  if (beat.speech) {
    const who = builder.need(beat.speech.who, '');
    if (!Object.hasOwn(people, who)) builder.sound = false;
    beats.push({ kind: 'speech', who, says: builder.prose(beat.speech.says), ...condition });
  }
  for (const how of ['saw', 'told', 'hearsay'] as const) {
    const text = beat.note?.[how];
    if (text !== undefined) beats.push({ kind: 'note', how, text: builder.prose(text), ...condition });
  }
  return beats;
}

function buildStep(scene: PartScene, repair: boolean, builder: Builder): Step {
  const ways = [scene.decision, scene.ending, scene.then].filter((way) => way !== undefined);
  if (ways.length !== 1) builder.sound = false;
  if (scene.decision) return { kind: 'decision', decision: buildDecision(scene.decision, repair, builder) };
  if (scene.ending) {
    const { outcome, title, text } = scene.ending;
    return {
      kind: 'ending',
      ending: {
        outcome: builder.need(outcome, 'unsafe'),
        title: builder.line(title),
        text: builder.prose(text),
      },
    };
  }
  return { kind: 'onward', routes: builder.routes(scene.then) };
}
