import { renderField } from '../edit/render.ts';
import { breakOf } from '../edit/lines.ts';

/** A source as a trainer writes it down. */
export interface NewSource {
  title: string;
  publisher: string;
  /** As much as is known: `2024`, `2024-03`; '' where it is undated. */
  published: string;
  address: string;
  nations: readonly string[];
}

/** The next id that is free: S1, S2, … */
export function nextSourceId(ids: readonly string[]): string {
  return `S${ids.reduce((most, id) => Math.max(most, Number(/^S(\d+)$/.exec(id)?.[1] ?? 0)), 0) + 1}`;
}

/** Why a source cannot be taken as it is; null where it can. */
export function sourceFault({ title, publisher, published, address, nations }: NewSource): string | null {
  if (title.trim() === '') return 'Write its title.';
  if (publisher.trim() === '') return 'Write who published it.';
  if (published !== '' && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(published))
    return 'Write the date as far as it is known: 2024, 2024-03 or 2024-03-11.';
  if (!/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\S*$/i.test(address))
    return 'Copy the whole address from the browser: it starts with https:// and has a / after the name.';
  return nations.length === 0 ? 'Choose where it holds.' : null;
}

/** The sources with one more at their end. `day` is the day on which it was read; it is to be read again in half a year. */
export function withSource(text: string, id: string, source: NewSource, day: string): string {
  const { title, publisher, published, address, nations } = source;
  const value = {
    title: title.trim(),
    publisher: publisher.trim(),
    ...(published !== '' && { published }),
    address,
    nations,
    'checked-on': day,
    'review-by': halfAYearAfter(day),
  };
  const entry = `\n${id}:${renderField(value, 0, 0)}\n`;
  const head = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return head + entry.replaceAll('\n', breakOf(text));
}

/** Six months after a day; the last of the month where there is no such day. */
export function halfAYearAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}
