import { message } from '../messages.ts';
import { entriesOf } from '../part.ts';
import type { Path } from '../path.ts';
import { wordCount } from '../quotations.ts';
import type { Report, Rule } from '../report.ts';
import type { View } from '../view.ts';

/** Fewer decisions than this show no habit. */
const FEWEST = 3;
/** The best choice stands out where it is this many times as long as the next longest, and by this many words. */
const TIMES_LONGER = 1.6;
const WORDS_LONGER = 8;

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

interface Weighed {
  scene: string;
  /** Where the first best choice's text stands. */
  path: Path;
  place: number;
  best: number;
  next: number;
}

/** Whether the best choice can be told without reading the scene: by its length or its place. */
export const giveaways: Rule = (view, _context, report) => {
  const decisions = view.decisions.flatMap((decision) => weighed(decision) ?? []);
  for (const { path, best, next } of decisions) {
    if (best >= next * TIMES_LONGER && best - next >= WORDS_LONGER) {
      report(message('lengths-uneven', { best, next }), path);
    }
  }
  if (decisions.length < FEWEST) return;
  longest(decisions, report);
  samePlace(decisions, report);
};

function weighed({ scene, path, decision }: View['decisions'][number]): Weighed | null {
  if (decision.kind !== 'choose-one') return null;
  const choices = entriesOf(decision.choices).map(([id, { rating, text }]) => ({
    id,
    rating,
    words: wordCount(text ?? ''),
  }));
  const place = choices.findIndex(({ rating }) => rating === 'best');
  const others = choices.filter(({ rating }) => rating !== 'best');
  if (place < 0 || others.length === 0) return null;
  const best = Math.max(...choices.filter(({ rating }) => rating === 'best').map(({ words }) => words));
  const next = Math.max(...others.map(({ words }) => words));
  return { scene, path: [...path, 'choices', choices[place]!.id, 'text'], place, best, next };
}

function longest(decisions: readonly Weighed[], report: Report): void {
  const found = decisions.filter(({ best, next }) => best > next);
  if (found.length * 2 <= decisions.length) return;
  const holes = {
    count: found.length,
    all: decisions.length,
    scenes: found.map(({ scene }) => scene).join(', '),
  };
  report(message('best-longest', holes), found[0]!.path);
}

function samePlace(decisions: readonly Weighed[], report: Report): void {
  for (const [place, name] of PLACES.entries()) {
    const found = decisions.filter((decision) => decision.place === place);
    if (found.length * 3 <= decisions.length * 2) continue;
    report(
      message('best-same-place', { place: name, count: found.length, all: decisions.length }),
      found[0]!.path,
    );
  }
}
