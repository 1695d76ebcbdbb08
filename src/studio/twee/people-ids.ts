import type { PartLesson } from '../../story/author/part.ts';
import { encodeText } from './entities.ts';
import { idFrom } from './scene-ids.ts';

/** The people of a lesson while passages are read: who speaks there is found by name, and is new where nobody has it. */
export interface PeopleIds {
  idOf: (name: string) => string;
  /** Those who are new, by id. */
  added: () => Record<string, string>;
}

/** Ids for those who speak, beginning with the people whom the lesson has. A new id is the name’s, with a number where taken. */
export function peopleIds(people: PartLesson['people']): PeopleIds {
  const ids = new Map<string, string>();
  const added: Record<string, string> = {};
  for (const [id, person] of Object.entries(people ?? {})) {
    ids.set(id, id);
    if (person?.name !== undefined) ids.set(person.name.trim(), id).set(encodeText(person.name.trim()), id);
  }
  const taken = new Set(Object.keys(people ?? {}));
  return {
    idOf(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      const stem = idFrom(name, 'person');
      let id = stem;
      for (let i = 2; taken.has(id); i++) id = `${stem}-${i}`;
      taken.add(id);
      ids.set(name, id);
      added[id] = name;
      return id;
    },
    added: () => added,
  };
}
