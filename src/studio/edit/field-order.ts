import type { Path } from '../../story/author/path.ts';

const LESSON = [
  'id',
  'title',
  'version',
  'audience',
  'role',
  'minutes',
  'about',
  'content-note',
  'covers',
  'pass',
  'coaching',
  'opening',
  'closing',
  'mistakes',
  'one-thing',
  'competencies',
  'people',
  'start',
  'scenes',
  'signed-off',
];
const SCENE = ['part', 'when', 'where', 'time', 'repair', 'beats', 'decision', 'ending', 'then'];
const DECISION = [
  'kind',
  'prompt',
  'competency',
  'weight',
  'reconsider',
  'role',
  'partly-from',
  'choices',
  'options',
  'categories',
  'reasons',
  'items',
  'entries',
  'outcomes',
];
const ANSWER = [
  'when',
  'text',
  'right',
  'belongs',
  'concern',
  'rating',
  'because',
  'instead',
  'rests-on',
  'critical',
  'sets',
  'if',
  'then',
];
const OUTCOMES = ['right', 'partly', 'wrong', 'critical'];
const BEAT = ['narration', 'speech', 'note', 'if'];

/** The fields of what stands at a path, in the order in which `docs/lesson-format.md` writes them. */
export function fieldOrder(path: Path): readonly string[] {
  if (path.length === 0) return LESSON;
  const last = path.at(-1);
  const group = path.at(-2);
  if (group === 'scenes') return SCENE;
  if (last === 'decision') return DECISION;
  if (last === 'outcomes') return OUTCOMES;
  if (group === 'beats') return BEAT;
  if (last === 'speech') return ['who', 'says'];
  if (last === 'ending') return ['outcome', 'title', 'text'];
  if (group === 'people') return ['name', 'role'];
  if (group === 'then') return ['if', 'go'];
  if (group === 'mistakes') return ['text', 'rests-on'];
  return ANSWER;
}
