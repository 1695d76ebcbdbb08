import { matching, textUpTo, wrongType, type Check } from './rule.ts';

/* eslint-disable no-control-regex -- controls are exactly what is refused here */
const singleLine = /^[^\u0000-\u001f\u007f]*$/;
/* eslint-enable no-control-regex */
const shortId = /^[A-Za-z0-9_]{1,250}$/;
const real = /^-?\d+(\.\d{1,7})?$/;

const listOf =
  (each: RegExp, expected: string, unique: boolean): Check =>
  (value) => {
    const parts = value.split('[,]');
    if (!parts.every((part) => each.test(part))) return wrongType(`expected ${expected}`);
    return unique && new Set(parts).size < parts.length ? wrongType('expected each id once') : null;
  };

const oneLine = textUpTo(250, singleLine, 'one line of text');

const performance: Check = (value) =>
  value.split('[,]').every((step) => {
    const [name, answer, ...more] = step.split('[.]');
    return (
      answer !== undefined && more.length === 0 && (name !== '' || answer !== '') && /^\w{0,250}$/.test(name!)
    );
  })
    ? null
    : wrongType('expected steps such as name[.]answer joined by [,]');

/** A learner's response by type of interaction (SCORM 2004 RTE 4.2.9.2), in the letters that every LMS takes. */
export const responses2004: Readonly<Record<string, Check>> = {
  'true-false': matching(/^(true|false)$/, 'true or false'),
  choice: listOf(shortId, 'ids of letters, digits and _ joined by [,]', true),
  'fill-in': (value, sibling) =>
    value.split('[,]').reduce<ReturnType<Check>>((refusal, part) => refusal ?? oneLine(part, sibling), null),
  'long-fill-in': textUpTo(4000, singleLine, 'text without line breaks'),
  likert: matching(shortId, 'one id of letters, digits and _'),
  matching: listOf(
    /^[A-Za-z0-9_]{1,250}\[\.\][A-Za-z0-9_]{1,250}$/,
    'pairs such as a[.]b joined by [,]',
    false,
  ),
  performance,
  sequencing: listOf(shortId, 'ids of letters, digits and _ joined by [,]', false),
  numeric: matching(real, 'a number'),
  other: textUpTo(4000, /^[\s\S]*$/, 'text'),
};

const delimiters = /^(\{(lang|case_matters|order_matters)=[^}]*\})+/;

/** A correct-response pattern: a response with delimiters before it, or for a number a range `min[:]max`. */
export const pattern2004: Check = (value, sibling) => {
  const type = sibling('type') ?? '';
  if (type === 'numeric') {
    const [least, most, ...more] = value.split('[:]');
    const sound =
      more.length === 0 && [least, most].every((end) => end === undefined || end === '' || real.test(end));
    return sound ? null : wrongType('expected a number or a range min[:]max');
  }
  return responses2004[type]?.(value.replace(delimiters, ''), sibling) ?? null;
};
