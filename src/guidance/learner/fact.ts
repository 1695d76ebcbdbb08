/** Guidance as a learner sees it. Dates are `YYYY-MM-DD`, so they compare as text. */

export type SourceId = string;
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';
/** `read`: seen in the source itself; `quoted`: seen quoted in another text; `to-check`: not yet confirmed. */
export type FactStatus = 'read' | 'quoted' | 'to-check';
/** The shelves of the guidance drawer. */
export type Topic =
  | 'health'
  | 'school'
  | 'law'
  | 'nations'
  | 'coercion-and-help'
  | 'vulnerability'
  | 'then-and-now'
  | 'practice';

export interface ShownSource {
  id: SourceId;
  title: string;
  publisher: string;
  edition?: string;
  /** The date of publication as far as it is known: `2024`, `2024-03` or `2024-03-11`; absent where undated. */
  published?: string;
  address: string;
}

export interface ShownFact {
  id: string;
  /** What the fact says, in our own words. */
  says: string;
  topic: Topic;
  status: FactStatus;
  sources: ShownSource[];
  checkedOn: string;
  /** From this day a learner is told that the fact may be out of date, and what to check. */
  staleAfter: string;
  /** What to ask the safeguarding lead when the fact is stale. */
  ask?: string;
  /** Year, base and measure of a figure. */
  figure?: { year: string; base: string; measure: string };
  /** What the source article said in 2016 beside what is known now. */
  thenAndNow?: ThenAndNow;
}

/** A pair of statements, years apart. */
export interface ThenAndNow {
  then: string;
  now: string;
  /** Why the two must not be read as a rise or a fall, where they are not the same measure. Shown with the pair, always. */
  warning?: string;
}

/** The facts past their `staleAfter` on a day (`YYYY-MM-DD`), in the order given. */
export function staleOn(facts: readonly ShownFact[], day: string): ShownFact[] {
  return facts.filter(({ staleAfter }) => staleAfter < day);
}
