import { inWords } from '../../guidance/author/nations.ts';
import type { ShownCourse } from '../../course/learner/payload.ts';
import type { Contact, School, SchoolContacts } from './school.ts';

/** What each contact is called: in a nation's words, or, where that nation has no word that is confirmed, plainly. */
const CALLED: Readonly<Record<keyof SchoolContacts, { says: string; plainly: string }>> = {
  dsl: { says: '$Lead-in-full', plainly: 'Safeguarding lead' },
  deputies: { says: '$Deputy-in-full', plainly: 'Deputy safeguarding lead' },
  head: { says: 'Head', plainly: 'Head' },
  'chair-of-governors': { says: '$Chair', plainly: 'Chair of governors' },
  'online-safety-lead': { says: 'Online-safety lead', plainly: 'Online-safety lead' },
  mash: { says: '$Hub-in-full ($hub)', plainly: 'Where referrals to social care go' },
  'out-of-hours': { says: 'Out of hours: $social-care', plainly: 'Out of hours: social care' },
  lado: { says: '$Lado-in-full ($lado)', plainly: 'Who advises on a concern about an adult in school' },
  'recording-system': { says: 'Where concerns are recorded', plainly: 'Where concerns are recorded' },
  'low-level-concerns': {
    says: 'Low-level concerns about an adult',
    plainly: 'Low-level concerns about an adult',
  },
};

/** To be written in by hand, on paper. */
const BLANK = '________';

/**
 * A school's contacts as a package shows them, in a nation's words (without `$`). Every one is there: a blank one has the
 * value '', which is shown as "Ask: ___".
 */
export function shownContacts(
  { contacts }: School,
  words: Readonly<Record<string, string>>,
): ShownCourse['contacts'] {
  return (Object.keys(CALLED) as (keyof SchoolContacts)[]).flatMap((kind) => {
    const role = called(kind, words);
    const contact = contacts[kind];
    if (Array.isArray(contact))
      return contact.length > 0
        ? contact.map((one) => ({ role, value: line(one, true) }))
        : [{ role, value: '' }];
    if (contact === 'dsl') return [{ role, value: `The ${called('dsl', words, true)}` }];
    return [{ role, value: contact === null ? '' : line(contact, kind !== 'recording-system') }];
  });
}

function called(kind: keyof SchoolContacts, words: Readonly<Record<string, string>>, inside = false): string {
  const { says, plainly } = CALLED[kind];
  const said = inWords(
    inside ? says.replace(/^\$([A-Z])/, (_, first: string) => `$${first.toLowerCase()}`) : says,
    words,
  );
  if (!said.includes('$')) return said;
  return inside ? plainly.charAt(0).toLowerCase() + plainly.slice(1) : plainly;
}

/** One line to read out or ring from. A number that is not known is asked for, since a name alone reaches nobody. */
function line({ name, phone, email, where, hours }: Contact, isReached: boolean): string {
  const reach = [phone, email, where].filter((part) => part !== undefined);
  const known = [name, ...reach, hours].filter((part) => part !== undefined).join(', ');
  return isReached && reach.length === 0 ? `${known}. Ask for the number: ${BLANK}` : known;
}
