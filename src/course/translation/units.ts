import type { PartLesson } from '../../story/author/part.ts';
import type { Path } from '../../story/author/path.ts';
import { readYaml } from '../../story/author/read.ts';
import { checkStructure } from '../../story/author/structure.ts';
import { textsOf, type LessonText } from '../../story/author/texts.ts';
import { evenText } from './even-text.ts';

/** One text of a lesson that is translated by itself. */
export interface LessonUnit {
  path: Path;
  /** The path as it is written: `scenes/in-the-line/beats/0/narration`. */
  key: string;
  /** The text without the line breaks that only wrap it. */
  text: string;
  role: LessonText['role'];
  form: LessonText['form'];
}

/** A lesson as far as it can be read, and its texts in the order of the format. */
export interface LessonUnits {
  id: string;
  lesson: PartLesson;
  units: LessonUnit[];
}

/** A lesson that cannot be translated as it stands. The message is a sentence for the trainer. */
export class CannotTranslate extends Error {
  override readonly name = 'CannotTranslate';
}

/** The texts of a lesson. Throws CannotTranslate where the file cannot be read at all. */
export function unitsOf(lessonYaml: string): LessonUnits {
  const { value, places, diagnostics } = readYaml({ text: lessonYaml, file: 'lesson.yaml' });
  if (!value) {
    const fault = diagnostics.find(({ level }) => level === 'error');
    throw new CannotTranslate(
      `The lesson cannot be read${fault ? `: line ${fault.line}: ${fault.message}` : '.'} Mend that first.`,
    );
  }
  const { lesson } = checkStructure(value, (path) => places.typedAs(path));
  const units = textsOf(lesson)
    .filter(({ text }) => /\S/.test(text))
    .map(({ path, text, role, form }) => ({ path, key: keyOf(path), text: evenText(text), role, form }));
  return { id: lesson.id ?? '', lesson, units };
}

/** A path as it is written. Names that no lesson should have are told apart as well: `~` is `~0`, `/` is `~1`. */
export function keyOf(path: Path): string {
  return path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** A key as an XML name token, which the id of a unit must be (XLIFF 2.0, 4.3.1.21). */
export function unitId(key: string): string {
  return key
    .split('/')
    .map((step) =>
      step.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`),
    )
    .join('.');
}

/** The key that was made into the id of a unit; null where none was. */
export function keyOfUnit(id: string): string | null {
  if (!/^(?:[A-Za-z0-9.-]|_[0-9a-f]{1,6}_)*$/.test(id)) return null;
  return id.replaceAll('.', '/').replace(/_([0-9a-f]{1,6})_/g, (_, hex: string) => {
    const code = parseInt(hex, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}
