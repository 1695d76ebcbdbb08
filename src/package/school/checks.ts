/** What is wrong with something in a school's file, and what to do. A fault keeps packages from being written. */
export interface Finding {
  level: 'error' | 'warning';
  code: string;
  message: string;
  hint: string;
}

const PLACEHOLDERS =
  /^(tb[acd]|t\.b\.[acd]\.?|n\/?a|none|nil|null|unknown|vacant|x+|\?+|-+|_+|\.+|name|your name|first ?name last ?name|to be (announced|confirmed|decided)|[a-z]+ ?\(?(tb[acd])\)?|<.*>|\[.*\])$/i;

/** Whether a text stands for something that is not known yet. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.test(text.trim());
}

/** What is wrong with a name. `of` is whose: a person's name has no digits, a team's may. */
export function nameFindings(name: string, of: 'person' | 'team'): Finding[] {
  if (isPlaceholder(name))
    return [
      error(
        'placeholder',
        `"${name}" stands for a name that is not known yet.`,
        'Leave it blank: it then prints "Ask: ___".',
      ),
    ];
  if (!/\p{L}/u.test(name))
    return [error('not-a-name', `"${name}" has no letters.`, 'Give the name; a number belongs under phone.')];
  if (name.includes('@'))
    return [error('not-a-name', `"${name}" is an address.`, 'Put it under email, and the name here.')];
  if (of === 'person' && /\d/.test(name))
    return [error('not-a-name', `"${name}" has digits in it.`, 'Put the number under phone.')];
  return [];
}

/** The short numbers that may stand for a contact. */
const SHORT = ['999', '112', '101', '111'];
/** Numbers that Ofcom keeps free for drama: nobody answers them. */
const FICTION =
  /^(0113496|0114496|0115496|0116496|0117496|0118496|0121496|0131496|0141496|0151496|0161496|0191498|02079460|02896496|02920180|01632960|07700900|08081570|0909879|03069990)/;

/** What is wrong with a telephone number as somebody in the United Kingdom would write it. */
export function phoneFindings(phone: string): Finding[] {
  const [number = '', extension = ''] = phone.toLowerCase().split(/(?:,?\s*(?:extension|ext\.?|x)\s*)/);
  const bad = (why: string): Finding[] => [
    error(
      'not-a-number',
      `"${phone}" is not a telephone number: ${why}.`,
      'Write it as 01632 960123, +44 1632 960123 or 01632 960123 ext 12.',
    ),
  ];
  if (isPlaceholder(phone))
    return [
      error(
        'placeholder',
        `"${phone}" stands for a number that is not known yet.`,
        'Leave it out: the package then says to ask for it.',
      ),
    ];
  if (/[^\d\s()+.-]/.test(number) || (extension !== '' && !/^\d{1,6}$/.test(extension)))
    return bad('it has other characters in it');
  const digits = number
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)44/, '0');
  if (SHORT.includes(digits)) return [];
  if (digits.includes('+')) return bad('it is not one of the United Kingdom');
  if (!digits.startsWith('0')) return bad('the code is missing');
  if (!/^0\d{9,10}$/.test(digits)) return bad(`it has ${digits.length} digits, and one has 10 or 11`);
  if (!/^0[123578]/.test(digits))
    return bad(`no number of a school or a service begins with ${digits.slice(0, 2)}`);
  if (FICTION.test(digits))
    return [
      warning(
        'fictional-number',
        `"${phone}" is kept free for drama and reaches nobody.`,
        'Give the real number before staff see it.',
      ),
    ];
  if (/^(070|084|087)/.test(digits))
    return [
      warning(
        'costly-number',
        `"${phone}" can cost the caller more than a usual call.`,
        'Give another number if there is one.',
      ),
    ];
  return [];
}

const PERSONAL =
  /@(gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|sky)\.(com|co\.uk)$/i;

/** What is wrong with an e-mail address. */
export function emailFindings(email: string): Finding[] {
  if (!/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(email))
    return [
      error('not-an-address', `"${email}" is not an e-mail address.`, 'Write it as name@school.sch.uk.'),
    ];
  return PERSONAL.test(email)
    ? [
        warning(
          'personal-address',
          `"${email}" is a personal address.`,
          'A concern about a child belongs in the school’s own system.',
        ),
      ]
    : [];
}

/** A finding that keeps packages from being written. */
export function error(code: string, message: string, hint: string): Finding {
  return { level: 'error', code, message, hint };
}

function warning(code: string, message: string, hint: string): Finding {
  return { level: 'warning', code, message, hint };
}
