import { plain, parsed } from '../edit/fragment.ts';
import { outlineOf, type Outline } from '../edit/outline.ts';
import { CannotEdit } from '../edit/splice.ts';

type Fields = Record<string, unknown>;

/** A scene as far as it can be read. */
export interface SceneValue {
  id: string;
  /** Null where its text is no sound YAML. */
  value: Fields | null;
}

/** Reads the scenes of a lesson, each of them again only when its own text has changed. */
export interface SceneReader {
  read(text: string, outline?: Outline): SceneValue[];
}

/** A reader that has read nothing yet. */
export function sceneReader(): SceneReader {
  let known = new Map<string, Fields | null>();
  return {
    read(text, outline = outlineOf(text)) {
      const fresh = new Map<string, Fields | null>();
      const values = (outline.scenes ?? []).map(({ key, start, end }) => {
        const source = text.slice(start, end);
        const value = known.get(source) ?? fresh.get(source) ?? valueOf(source, key);
        fresh.set(source, value);
        return { id: key, value };
      });
      known = fresh;
      return values;
    },
  };
}

function valueOf(source: string, id: string): Fields | null {
  try {
    const value = (plain(parsed(source)) as Fields)[id];
    return isFields(value) ? value : {};
  } catch (error) {
    if (error instanceof CannotEdit) return null;
    throw error;
  }
}

/** Whether a value is a set of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value, or none. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The items of a value, or none. */
export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
