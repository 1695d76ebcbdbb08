import { message } from '../messages.ts';
import { entriesOf } from '../part.ts';
import type { Rule } from '../report.ts';

/** People and competencies that nothing uses. Asked only of a whole lesson: what is missing may be what used them. */
export const usage: Rule = (view, _context, report) => {
  if (!view.whole) return;
  const { lesson } = view;
  const { competencies = {}, people = {} } = lesson;
  const speaking = new Set(
    view.scenes.flatMap(({ scene }) => (scene.beats ?? []).map((beat) => beat?.speech?.who)),
  );
  // A misspelt name is told of elsewhere; whoever was meant by it is not unused.
  const allKnown = [...speaking].every((who) => who === undefined || who in people);
  for (const [id, { name }] of allKnown ? entriesOf(people) : []) {
    if (speaking.has(id) || name === undefined) continue;
    const named = view.texts.some(({ text, path }) => path[0] !== 'people' && text.includes(name));
    if (!named) report(message('unused-person', { name }), ['people', id], 'key');
  }
  const practised = new Set(view.decisions.map(({ decision }) => decision.competency));
  if ([...practised].some((id) => id === undefined || !(id in competencies))) return;
  for (const id of Object.keys(competencies)) {
    if (!practised.has(id)) report(message('unused-competency', { name: id }), ['competencies', id], 'key');
  }
};
