import { message } from '../messages.ts';
import type { Report, Rule } from '../report.ts';
import { fieldsAt } from '../schema-fields.ts';
import type { SceneView } from '../view.ts';

const WAYS = ['decision', 'ending', 'then'] as const;
const BEATS = ['narration', 'speech', 'note'];
const NOTES = ['saw', 'told', 'hearsay'];

/** What the schema cannot say: exactly one of several fields, or at least one. */
export const shape: Rule = (view, _context, report) => {
  const fields = fieldsAt(['scenes', 'any'], null);
  for (const scene of view.scenes) {
    checkScene(scene, fields, report);
    for (const [i, beat] of (scene.scene.beats ?? []).entries()) {
      if (!beat) continue;
      const path = [...scene.path, 'beats', i];
      const found = kindsIn(beat, BEATS, [...BEATS, 'if']);
      if (found) report(message('beat-kind', { found }), path);
      const { note } = beat;
      const notes = note && kindsIn(note, NOTES, NOTES);
      if (notes) report(message('note-kind', { found: notes }), [...path, 'note'], 'key');
    }
  }
};

function checkScene({ id, path, scene }: SceneView, fields: readonly string[], report: Report): void {
  const ways = Object.keys(scene).filter((key) => (WAYS as readonly string[]).includes(key));
  const misspelt = Object.keys(scene).some((key) => !fields.includes(key));
  if (ways.length === 0 && !misspelt) report(message('no-way-on', { scene: id }), path, 'key');
  if (ways.length > 1) {
    const [first, second] = ways;
    report(
      message('two-ways-on', { scene: id, first: `${first}:`, second: `${second}:` }),
      [...path, second!],
      'key',
    );
  }
  if (!('when' in scene) && !('where' in scene) && !misspelt)
    report(message('no-heading', { scene: id }), path, 'key');
}

/** What stands where exactly one of some fields should; null where it is one, or cannot be known. */
function kindsIn(fields: object, kinds: readonly string[], known: readonly string[]): string | null {
  const names = Object.keys(fields);
  const found = names.filter((name) => kinds.includes(name));
  if (found.length === 1 || (found.length === 0 && names.some((name) => !known.includes(name)))) return null;
  return found.length === 0 ? 'none of them' : found.join(' and ');
}
