/**
 * Dates and lists. Written out here, because not every browser knows the names of months, and how to join things, in
 * every language: Chromium does not in Welsh.
 */
export const written = {
  /** By the number in a date such as `2024-03-11`. */
  months: {
    '01': 'January',
    '02': 'February',
    '03': 'March',
    '04': 'April',
    '05': 'May',
    '06': 'June',
    '07': 'July',
    '08': 'August',
    '09': 'September',
    '10': 'October',
    '11': 'November',
    '12': 'December',
  },
  /** Sunday is 0. */
  weekdays: {
    '0': 'Sunday',
    '1': 'Monday',
    '2': 'Tuesday',
    '3': 'Wednesday',
    '4': 'Thursday',
    '5': 'Friday',
    '6': 'Saturday',
  },
  /** The day of the month, the month's name, the year. */
  wholeDate: '{0} {1} {2}',
  /** The month's name, the year. */
  monthOfYear: '{0} {1}',
  /** The day of the week, the day of the month, the month's name. */
  dayOfWeek: '{0} {1} {2}',
  /** What has been said of a list so far, and the next of its things; `lastInList` for the last. */
  nextInList: '{0}, {1}',
  lastInList: '{0} and {1}',
} as const;
