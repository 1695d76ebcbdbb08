/** One lesson as one person took it, as far as a gradebook or an export says. */
export interface Taken {
  /** Tells people apart. It never leaves the report's making. */
  person: string;
  /** The lesson's title, or whatever the export calls it. */
  lesson: string;
  /** Empty where it is not said. */
  version: string;
  passed: boolean;
  /** The day (`YYYY-MM-DD`) of the pass, or of the last record; empty where it is not said. */
  day: string;
  /** Every decision that was answered wrongly. */
  wrong: { asked: string; answered: string }[];
}

/** What is known of a lesson from its packages. */
export interface KnownLesson {
  id: string;
  title: string;
  version: string;
  pass: number;
  /** When the guidance that it rests on was checked, `YYYY-MM-DD`; null where it rests on none. */
  guidanceChecked: { first: string; last: string } | null;
}
