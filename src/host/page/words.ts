import type { ScormStandard } from '../runtime/scorm-runtime.ts';

/** An edition's name as an administrator knows it. */
export function standardName(standard: ScormStandard): string {
  return {
    scorm12: 'SCORM 1.2',
    'scorm2004-3': 'SCORM 2004 3rd Edition',
    'scorm2004-4': 'SCORM 2004 4th Edition',
  }[standard];
}

/** How a status is coloured; its word is always there as well. */
export function statusTone(status: string): string {
  return { passed: 'good', completed: 'good', failed: 'critical', incomplete: 'caution' }[status] ?? '';
}

/** A date and time in the reader's own zone. */
export function when(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** "1 answer", "3 answers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
