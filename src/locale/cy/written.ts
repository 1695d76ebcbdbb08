import type { Translated } from '../translated.ts';
import type { written as english } from '../en-GB/written.ts';

export const written: Translated<typeof english> = {
  months: {
    '01': 'Ionawr',
    '02': 'Chwefror',
    '03': 'Mawrth',
    '04': 'Ebrill',
    '05': 'Mai',
    '06': 'Mehefin',
    '07': 'Gorffennaf',
    '08': 'Awst',
    '09': 'Medi',
    '10': 'Hydref',
    '11': 'Tachwedd',
    '12': 'Rhagfyr',
  },
  weekdays: {
    '0': 'Dydd Sul',
    '1': 'Dydd Llun',
    '2': 'Dydd Mawrth',
    '3': 'Dydd Mercher',
    '4': 'Dydd Iau',
    '5': 'Dydd Gwener',
    '6': 'Dydd Sadwrn',
  },
  wholeDate: '{0} {1} {2}',
  monthOfYear: '{0} {1}',
  dayOfWeek: '{0} {1} {2}',
  nextInList: '{0}, {1}',
  /** Commas only: `a` before the last would mutate it. */
  lastInList: '{0}, {1}',
};
