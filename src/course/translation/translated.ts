import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import type { Path } from '../../story/author/path.ts';
import { nameOf } from '../../story/author/places.ts';
import { staleText, type StaleText } from './stale-text.ts';
import { standingsOf } from './standings.ts';
import type { TranslatedText, Translation } from './translation.ts';
import { unitsOf } from './units.ts';

/** A lesson's text in another language. */
export interface TranslatedLesson {
  /** The lesson file with every current translation in its place. */
  text: string;
  /** Texts left as they are, because they have changed since they were translated. */
  stale: StaleText[];
  /** Paths of texts left as they are, because they are not translated. */
  missing: string[];
  /** Translations of texts that the lesson no longer has. */
  deleted: TranslatedText[];
}

/**
 * The lesson in the language of a translation, ready to be compiled. Every line keeps its number, so that what is said
 * of the translated text points at the line of the lesson itself. Throws CannotTranslate where the lesson cannot be read.
 */
export function translated(lessonYaml: string, translation: Translation): TranslatedLesson {
  const { units, deleted } = standingsOf(unitsOf(lessonYaml).units, translation.texts);
  const document = parseDocument(lessonYaml, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const splices = units.flatMap(({ unit, entry, standing }) => {
    const node = standing === 'current' ? nodeAt(document.contents, unit.path) : null;
    return node && entry ? [replacing(lessonYaml, node, entry.text)] : [];
  });
  let text = '';
  let from = 0;
  for (const splice of splices.sort((one, other) => one.from - other.from)) {
    text += lessonYaml.slice(from, splice.from) + splice.insert;
    from = splice.to;
  }
  return {
    text: text + lessonYaml.slice(from),
    stale: units.flatMap(({ unit, entry, standing }) =>
      standing === 'stale' ? [staleText(unit, entry)] : [],
    ),
    missing: units.flatMap(({ unit, standing }) => (standing === 'missing' ? [unit.key] : [])),
    deleted,
  };
}

function nodeAt(root: Node | null, path: Path): Scalar | null {
  let found: unknown = root;
  for (const step of path) {
    if (isMap(found)) found = found.items.find((pair) => nameOf(pair) === String(step))?.value;
    else if (isSeq(found)) found = found.items[Number(step)];
    else return null;
  }
  return isScalar(found) ? found : null;
}

/**
 * A value in double quotes in place of another. It takes up as many lines: a backslash at the end of a line of quoted
 * text joins the next to it without a space (YAML 1.2.2, 7.3.1).
 */
function replacing(
  source: string,
  node: Scalar,
  value: string,
): { from: number; to: number; insert: string } {
  const [from, end] = node.range!;
  const old = source.slice(from, end).replace(/\s+$/, '');
  const [, ...further] = old.split('\n');
  const indent = /^[ \t]*/.exec(further.find((line) => /\S/.test(line)) ?? '')![0];
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const quoted = JSON.stringify(value).slice(0, -1);
  return {
    from,
    to: from + old.length,
    insert: `${quoted}${further.map(() => `\\${eol}${indent}`).join('')}"`,
  };
}
