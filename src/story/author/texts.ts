import type { Rating } from '../learner/story.ts';
import { entriesOf, outcomesOf, type PartDecision, type PartLesson } from './part.ts';
import type { Path } from './path.ts';

/** What a text does in the lesson, for the rules on words. */
export type TextRole =
  | 'heading'
  | 'note-before'
  | 'narration'
  | 'speech'
  | 'notebook'
  | 'prompt'
  | 'answer'
  | 'because'
  | 'instead'
  | 'ending'
  | 'closing'
  | 'plan';

/** One text that a learner can read. */
export interface LessonText {
  path: Path;
  text: string;
  role: TextRole;
  /** `line` is plain text on one line, `inline` may have emphasis, `prose` paragraphs and lists as well. */
  form: 'prose' | 'inline' | 'line';
  /** For an answer and its reason: how it is rated. */
  rating?: Rating;
}

/** Every text of a lesson that a learner can read, in the order of the format. */
export function textsOf(lesson: PartLesson): LessonText[] {
  const texts: LessonText[] = [];
  const add = (
    path: Path,
    text: string | undefined,
    role: TextRole,
    form: LessonText['form'] = 'prose',
    rating?: Rating,
  ) => {
    if (text !== undefined) texts.push({ path, text, role, form, ...(rating && { rating }) });
  };
  add(['title'], lesson.title, 'heading', 'line');
  lesson.audience?.forEach((text, i) => add(['audience', i], text, 'heading', 'line'));
  add(['role'], lesson.role, 'heading', 'line');
  add(['about'], lesson.about, 'heading', 'line');
  add(['content-note'], lesson['content-note'], 'note-before');
  add(['opening'], lesson.opening, 'narration');
  add(['closing'], lesson.closing, 'closing');
  lesson.mistakes?.forEach((mistake, i) => add(['mistakes', i, 'text'], mistake?.text, 'closing'));
  lesson['one-thing']?.forEach((text, i) => add(['one-thing', i], text, 'plan', 'line'));
  for (const [id, name] of entriesOf(lesson.competencies)) add(['competencies', id], name, 'heading', 'line');
  for (const [id, { name, role }] of entriesOf(lesson.people)) {
    add(['people', id, 'name'], name, 'heading', 'line');
    add(['people', id, 'role'], role, 'heading', 'line');
  }
  for (const [id, scene] of entriesOf(lesson.scenes)) {
    const path = ['scenes', id];
    for (const field of ['part', 'when', 'where', 'time'] as const) {
      add([...path, field], scene[field], 'heading', 'line');
    }
    scene.beats?.forEach((beat, i) => {
      const at = [...path, 'beats', i];
      add([...at, 'narration'], beat?.narration, 'narration');
      add([...at, 'speech', 'says'], beat?.speech?.says, 'speech');
      for (const how of ['saw', 'told', 'hearsay'] as const)
        add([...at, 'note', how], beat?.note?.[how], 'notebook');
    });
    if (scene.decision) decisionTexts(scene.decision, [...path, 'decision'], add);
    add([...path, 'ending', 'title'], scene.ending?.title, 'ending', 'line');
    add([...path, 'ending', 'text'], scene.ending?.text, 'ending');
  }
  return texts;
}

type Add = (
  path: Path,
  text: string | undefined,
  role: TextRole,
  form?: LessonText['form'],
  rating?: Rating,
) => void;

function decisionTexts(decision: PartDecision, path: Path, add: Add): void {
  add([...path, 'prompt'], decision.prompt, 'prompt', 'inline');
  add([...path, 'role'], decision.role, 'heading', 'line');
  if (decision.kind === 'choose-one') {
    for (const [id, choice] of entriesOf(decision.choices)) {
      const at = [...path, 'choices', id];
      add([...at, 'text'], choice.text, 'answer', 'prose', choice.rating);
      add([...at, 'because'], choice.because, 'because', 'prose', choice.rating);
      add([...at, 'instead'], choice.instead, 'instead');
    }
    return;
  }
  const named = (group: string, names: Partial<Record<string, string | undefined>> | undefined) => {
    for (const [id, name] of entriesOf(names)) add([...path, group, id], name, 'heading', 'line');
  };
  const answers = (
    group: string,
    items:
      | Partial<
          Record<
            string,
            { text?: string; because?: string; when?: string; right?: boolean; concern?: string }
          >
        >
      | undefined,
  ) => {
    for (const [id, item] of entriesOf(items)) {
      const at = [...path, group, id];
      const rewarded = group === 'options' ? item.right === true : group !== 'entries';
      add([...at, 'when'], item.when, 'heading', 'line');
      add(
        [...at, 'text'],
        item.text,
        group === 'entries' ? 'notebook' : 'answer',
        'prose',
        rewarded ? 'best' : 'poor',
      );
      add([...at, 'because'], item.because, 'because');
    }
  };
  if (decision.kind === 'choose-many') answers('options', decision.options);
  if (decision.kind === 'put-in-order') answers('items', decision.items);
  if (decision.kind === 'sort') {
    named('categories', decision.categories);
    answers('items', decision.items);
  }
  if (decision.kind === 'spot') {
    named('reasons', decision.reasons);
    answers('entries', decision.entries);
  }
  for (const [id, outcome] of outcomesOf(decision)) {
    add([...path, 'outcomes', id, 'because'], outcome.because, 'because');
  }
}
