import type { ApiName } from '../lms/api.ts';
import type { Mapping } from '../lms/mapping.ts';
import { scorm12 } from '../lms/scorm12.ts';
import { scorm2004 } from '../lms/scorm2004.ts';

/** How a standard is spoken, and the name under which its API stands in a window. */
export function apiFor(standard: string): { mapping: Mapping; name: ApiName } {
  return standard === 'scorm12'
    ? { mapping: scorm12, name: 'API' }
    : { mapping: scorm2004, name: 'API_1484_11' };
}
