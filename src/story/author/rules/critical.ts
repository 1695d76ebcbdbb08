import { message } from '../messages.ts';
import { entriesOf } from '../part.ts';
import { thing } from '../path.ts';
import type { Report, Rule } from '../report.ts';
import { markedCritical, type View } from '../view.ts';

/** Critical errors are never rewarded, lead to a repair, and nothing else does. */
export const critical: Rule = (view, _context, report) => {
  for (const { decision, path, repair } of view.decisions) {
    if (repair && (decision.weight ?? 0) > 0) {
      report(message('weight-in-repair', { weight: decision.weight! }), [...path, 'weight']);
    }
    if (decision.kind === 'choose-one') {
      for (const [id, choice] of entriesOf(decision.choices)) {
        if (!choice.critical || choice.rating === undefined || choice.rating === 'poor') continue;
        const at = [...path, 'choices', id];
        const holes = { thing: thing(at), rated: `rated ${choice.rating}`, mend: 'rate it poor' };
        report(message('critical-not-poor', holes), [...at, 'rating']);
      }
    } else measured(decision, path, report);
  }
  repairs(view, report);
};

function measured(
  decision: View['decisions'][number]['decision'],
  path: View['decisions'][number]['path'],
  report: Report,
): void {
  const marked = markedCritical(decision);
  for (const { id, right, group } of marked) {
    if (!right) continue;
    const at = [...path, group, id];
    const [rated, mend] =
      group === 'options' ? ['right', 'write right: false'] : ['of concern', 'take its concern: out'];
    report(message('critical-not-poor', { thing: thing(at), rated: rated!, mend: mend! }), [
      ...at,
      group === 'options' ? 'right' : 'concern',
    ]);
  }
  // Names alone: one that was misspelt or is empty is told of elsewhere.
  const outcomes = Object.keys(('outcomes' in decision && decision.outcomes) || {});
  if (outcomes.length === 0) return;
  const first = marked[0];
  if (first && !outcomes.includes('critical')) {
    const at = [...path, first.group, first.id];
    report(message('missing-critical-outcome', { thing: thing(at) }), [...at, 'critical']);
  }
  if (!first && outcomes.includes('critical')) {
    report(message('needless-critical-outcome', {}), [...path, 'outcomes', 'critical'], 'key');
  }
}

function repairs(view: View, report: Report): void {
  const repairing = new Map(view.scenes.map(({ id, repair }) => [id, repair]));
  const { start } = view.lesson;
  if (start !== undefined && repairing.get(start)) {
    report(message('repair-without-error', { thing: 'the lesson', scene: start }), ['start']);
  }
  for (const { from, response, roads } of view.roads) {
    for (const { to, path } of roads) {
      const repair = repairing.get(to);
      if (repair === undefined) continue;
      const owner = thing(response ? response.path : from.path);
      if (response?.critical && !repair)
        report(message('critical-without-repair', { thing: owner, scene: to }), path);
      if (repair && !response?.critical && !from.repair) {
        report(message('repair-without-error', { thing: owner, scene: to }), path);
      }
    }
  }
}
