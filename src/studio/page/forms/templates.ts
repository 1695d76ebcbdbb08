import type { Path } from '../../../story/author/path.ts';
import { fieldsOf } from '../../analysis/scene-values.ts';
import type { Value } from '../../edit/render.ts';

export type Kind = 'choose-one' | 'choose-many' | 'put-in-order' | 'sort' | 'spot';

export const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'choose-one', label: 'choose one' },
  { value: 'choose-many', label: 'choose many' },
  { value: 'put-in-order', label: 'put in order' },
  { value: 'sort', label: 'sort' },
  { value: 'spot', label: 'spot what is of concern' },
];

const KEPT = ['prompt', 'competency', 'weight', 'reconsider', 'role'] as const;

/** A decision of a kind to write over: with the question of the one before, and where that led. */
export function emptyDecision(
  kind: Kind,
  before: Record<string, unknown>,
  scene: Path,
): { [name: string]: Value } {
  const kept = Object.fromEntries(
    KEPT.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name] as Value]])),
  );
  const then = leadsTo(before) ?? String(scene.at(-1));
  const shared = { kind, prompt: 'What do you do?', competency: '', ...kept };
  const outcome = (because: string): Value => ({ because, 'rests-on': ['F20'], then });
  const outcomes = {
    right: outcome('Why this was right.'),
    partly: outcome('What was right, and what was missing.'),
    wrong: outcome('What was missed, and why it matters.'),
  };
  const item = (text: string, more: { [name: string]: Value } = {}): Value => ({ text, ...more });
  switch (kind) {
    case 'choose-one':
      return {
        ...shared,
        choices: {
          first: emptyItem('choices', kind, {}, 'poor', then),
          second: emptyItem('choices', kind, {}, 'best', then),
          third: emptyItem('choices', kind, {}, 'acceptable', then),
        },
      };
    case 'choose-many':
      return {
        ...shared,
        options: {
          first: item('Something that should be ticked.', { right: true }),
          second: item('Something that should not.', { right: false }),
          third: item('Something else that should be.', { right: true }),
        },
        outcomes,
      };
    case 'put-in-order':
      return {
        ...shared,
        items: {
          first: item('What comes first.'),
          second: item('What comes next.'),
          third: item('What comes last.'),
        },
        outcomes,
      };
    case 'sort':
      return {
        ...shared,
        categories: { now: 'Now', today: 'Before home time' },
        items: {
          first: item('Something for now.', { belongs: 'now' }),
          second: item('Something for later today.', { belongs: 'today' }),
          third: item('Something else for now.', { belongs: 'now' }),
        },
        outcomes,
      };
    case 'spot':
      return {
        ...shared,
        reasons: { change: 'A change from how the child was', secrecy: 'Something kept hidden' },
        entries: {
          first: item('Ate alone again.', { concern: 'change' }),
          second: item('Forgot the form for the trip.'),
          third: item('Turned the screen away.', { concern: 'secrecy' }),
        },
        outcomes,
      };
  }
}

/** A new choice, option, item or entry to write over. */
export function emptyItem(
  field: string,
  kind: string,
  decision: Record<string, unknown>,
  rating = 'poor',
  then?: string,
): Value {
  switch (field) {
    case 'choices': {
      const to = then ?? leadsTo(decision) ?? '';
      return {
        text: 'What one would say or do.',
        rating,
        because: 'Why it is right or wrong, to an equal.',
        ...(rating === 'poor' && { instead: 'What to say or do instead.' }),
        'rests-on': ['F20'],
        then: to,
      };
    }
    case 'categories':
    case 'reasons':
      return 'As learners read it';
    case 'options':
      return { text: 'Something that can be ticked.', right: false };
    case 'items':
      return kind === 'sort'
        ? { text: 'Something to be sorted.', belongs: Object.keys(fieldsOf(decision['categories']))[0] ?? '' }
        : { text: 'Something to be put in its place.' };
    default:
      return { text: 'Something that an adult could see.' };
  }
}

/** Where the first answer of a decision leads, if that is one scene. */
function leadsTo(decision: Record<string, unknown>): string | null {
  const answers = [
    ...Object.values(fieldsOf(decision['choices'])),
    ...Object.values(fieldsOf(decision['outcomes'])),
  ];
  const then = answers.map((answer) => fieldsOf(answer)['then']).find((to) => typeof to === 'string');
  return typeof then === 'string' ? then : null;
}
