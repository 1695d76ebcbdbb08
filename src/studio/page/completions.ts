import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { CRITICALS, purpose } from '../../story/author/fields.ts';
import { fieldsAt } from '../../story/author/schema-fields.ts';
import type { Path } from '../../story/author/path.ts';
import { pathAt } from '../edit/locate.ts';
import { fieldsOf } from '../analysis/scene-values.ts';
import { allFacts } from '../guidance/facts.ts';
import type { LessonStore } from './lesson-store.ts';

/** What can be written at the cursor: names of fields by the schema, and values by what the lesson has. */
export function completionsFor(context: CompletionContext, store: LessonStore): CompletionResult | null {
  const { state, pos } = context;
  const line = state.doc.lineAt(pos);
  const before = state.sliceDoc(line.from, pos);
  const word = /[\w$-]*$/.exec(before)![0];
  const from = pos - word.length;
  const value = /^\s*(?:- )?(?:\{ )?(?:.*[{,]\s*)?([\w-]+):\s+(?:\[(?:[^\]]*,)?\s*)?["']?[\w$-]*$/.exec(
    before,
  );
  if (value) return options(from, valuesOf(value[1]!, store), context, word);
  if (!/^\s*(?:- )?[\w-]*$/.test(before)) return null;
  if (word === '' && !context.explicit) return null;
  const indent = /^\s*(?:- )?/.exec(before)![0].length;
  const holder = holderOf(store, line.from, indent);
  const fields = fieldsAt(holder, wholeValue(store, holder));
  return options(
    from,
    fields.map((name) => ({
      label: name,
      apply: `${name}: `,
      type: 'property',
      info: purpose(holder.at(-1), name),
    })),
    context,
    word,
  );
}

function options(
  from: number,
  all: Completion[],
  { explicit }: CompletionContext,
  word: string,
): CompletionResult | null {
  if (all.length === 0 || (word === '' && !explicit && all.length > 40)) return null;
  return { from, options: all, validFor: /^[\w$-]*$/ };
}

/** The path of what a line at this indent stands in: by the lines above it, since the line itself may not parse. */
function holderOf(store: LessonStore, lineStart: number, indent: number): Path {
  const { text } = store;
  let at = lineStart;
  while (at > 0 && indent > 0) {
    const start = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(start, at - 1);
    const own = /^\s*(?:- )?/.exec(line)![0].length;
    if (line.trim() !== '' && !line.trim().startsWith('#') && own < indent) return pathAt(text, start + own);
    at = start;
  }
  return [];
}

/** As much of the lesson as the schema needs to know which form of a decision it is. */
function wholeValue(store: LessonStore, path: Path): unknown {
  if (path[0] !== 'scenes' || typeof path[1] !== 'string') return {};
  return { scenes: { [path[1]]: store.value(path.slice(0, 2)) } };
}

function valuesOf(field: string, store: LessonStore): Completion[] {
  const plain = (labels: readonly string[], type = 'enum'): Completion[] =>
    labels.map((label) => ({ label, type }));
  switch (field) {
    case 'then':
    case 'go':
    case 'start':
      return plain(store.ids('scenes'), 'variable');
    case 'who':
      return plain(store.ids('people'), 'variable');
    case 'competency':
      return plain(store.ids('competencies'), 'variable');
    case 'kind':
      return plain(['choose-one', 'choose-many', 'put-in-order', 'sort', 'spot']);
    case 'rating':
      return plain(['best', 'acceptable', 'poor']);
    case 'outcome':
      return plain(['safe', 'unsafe']);
    case 'coaching':
      return plain(['at-end', 'after-each']);
    case 'critical':
      return plain(CRITICALS);
    case 'repair':
    case 'reconsider':
    case 'right':
      return plain(['true', 'false']);
    case 'rests-on':
      return allFacts(store.shared.facts.text).map(({ id, says }) => ({
        label: id,
        detail: says.slice(0, 60),
        type: 'constant',
      }));
    case 'belongs':
    case 'concern': {
      const decision = fieldsOf(store.value([...store.place.slice(0, 2), 'decision']));
      return plain(
        Object.keys(fieldsOf(decision[field === 'belongs' ? 'categories' : 'reasons'])),
        'variable',
      );
    }
    case 'if':
    case 'sets':
      return plain(flagsIn(store.text), 'variable');
    default:
      return [];
  }
}

/** Every flag that a lesson's text sets. */
export function flagsIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(/\bsets:\s*\[([^\]]*)\]/g))
    for (const flag of match[1]!.split(','))
      if (flag.trim() !== '') found.add(flag.trim().replace(/^["']|["']$/g, ''));
  for (const match of text.matchAll(/\bsets:\s*\n((?:\s+- .*\n?)+)/g))
    for (const flag of match[1]!.matchAll(/- (\S+)/g)) found.add(flag[1]!);
  return [...found];
}
