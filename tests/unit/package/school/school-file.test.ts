import { describe, expect, it } from 'vitest';
import { showFault } from '../../../../src/course/fault.ts';
import { readSchools, type ReadSchools } from '../../../../src/package/school/school-file.ts';
import { shownContacts } from '../../../../src/package/school/shown-contacts.ts';

const WORDS = {
  lead: 'DSL',
  'lead-in-full': 'designated safeguarding lead',
  'deputy-in-full': 'deputy designated safeguarding lead',
  'social-care': "children's social care",
  hub: 'MASH',
  'hub-in-full': 'multi-agency safeguarding hub',
  lado: 'LADO',
  'lado-in-full': 'local authority designated officer',
  chair: 'chair of governors',
};
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

function read(text: string, pictures: Record<string, Uint8Array> = {}): ReadSchools {
  return readSchools({ text, file: 'schools/a.yaml' }, (path) => {
    const bytes = pictures[path.replaceAll('\\', '/')];
    if (!bytes) throw new Error(`There is no ${path}.`);
    return bytes;
  });
}
const said = (text: string, pictures?: Record<string, Uint8Array>): string[] =>
  read(text, pictures).faults.map((fault) => showFault(fault).replace('schools/a.yaml:', ''));
const OAK = 'id: oak-lane\nname: Oak Lane Primary School\n';

describe('a school’s file', () => {
  it('gives every contact in the words of the nation, and one that is blank as nothing to show', () => {
    const { schools, faults } = read(`${OAK}dsl: { name: Mrs Ada Okafor, phone: 020 7946 1234, where: Room 4 }
deputies: [{ name: Mr Tom Hale, phone: 020 7946 1234 ext 12 }, { name: Ms Nair, hours: not on Fridays }]
head:
online-safety-lead: dsl
out-of-hours: { phone: '02079461299' }
recording-system: The concerns book
`);
    expect(faults).toEqual([]);
    expect(shownContacts(schools[0]!, WORDS)).toEqual([
      { role: 'Designated safeguarding lead', value: 'Mrs Ada Okafor, 020 7946 1234, Room 4' },
      { role: 'Deputy designated safeguarding lead', value: 'Mr Tom Hale, 020 7946 1234 ext 12' },
      {
        role: 'Deputy designated safeguarding lead',
        value: 'Ms Nair, not on Fridays. Ask for the number: ________',
      },
      { role: 'Head', value: '' },
      { role: 'Chair of governors', value: '' },
      { role: 'Online-safety lead', value: 'The designated safeguarding lead' },
      { role: 'Multi-agency safeguarding hub (MASH)', value: '' },
      { role: "Out of hours: children's social care", value: '02079461299' },
      { role: 'Local authority designated officer (LADO)', value: '' },
      { role: 'Where concerns are recorded', value: 'The concerns book' },
      { role: 'Low-level concerns about an adult', value: '' },
    ]);
  });

  it('calls a contact plainly where the nation has no word for it that is confirmed', () => {
    const [school] = read(OAK).schools;
    const roles = shownContacts(school!, { 'lead-in-full': 'child protection co-ordinator' }).map(
      ({ role }) => role,
    );
    expect(roles[0]).toBe('Child protection co-ordinator');
    expect(roles).toContain('Where referrals to social care go');
    expect(roles.join(' ')).not.toContain('$');
  });

  it('lets a trust say once what its schools share', () => {
    const { schools, faults } = read(`shared:
  mash: { phone: 01632 100200 }
schools:
  - { id: oak-lane, name: Oak Lane }
  - { id: elm-road, name: Elm Road, mash: { phone: 01632 100999 } }
`);
    expect(faults).toEqual([]);
    expect(schools.map(({ id, contacts }) => [id, contacts.mash?.phone])).toEqual([
      ['oak-lane', '01632 100200'],
      ['elm-road', '01632 100999'],
    ]);
    expect(read('- { id: a, name: A }\n- { id: b, name: B }\n').schools).toHaveLength(2);
  });

  it('is told once of what is wrong in what schools share, and where that stands', () => {
    expect(
      said(`shared:
  logo: gone.svg
  mash: { phone: 0163 2100 }
  lado: { hours: TBC, nmae: A }
schools:
  - { id: oak-lane, name: Oak Lane }
  - { id: elm-road, name: Elm Road, lado: { nmae: B } }
  - { id: ash-green, name: Ash Green, lado: {}, mash: {} }
  - { id: yew-tree, name: Yew Tree, lado: {}, logo: lost.svg }
`).map((line) => line.slice(0, 36)),
    ).toEqual([
      '2:9: error logo There is no schools/',
      '3:18: error not-a-number "0163 2100"',
      '4:23: error unknown-field "nmae" is ',
      '7:45: error unknown-field "nmae" is ',
      '9:53: error logo There is no schools',
    ]);
  });

  it('gives no school that a shared mistake is in, though it is told of the first alone', () => {
    const { schools } = read(`shared: { mash: { phone: 0163 2100 } }
schools: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C, mash: {} }]
`);
    expect(schools.map(({ id }) => id)).toEqual(['c']);
  });

  it.each([
    ['name: A\n', /^1:1: error missing-field id is missing\./],
    [`${OAK}dls: {}\n`, /^3:1: error unknown-field "dls" is not a field here\. Did you mean "dsl"\?/],
    [`${OAK}dsl: { nmae: A }\n`, /^3:8: error unknown-field "nmae".*Did you mean "name"\?/],
    [`${OAK}online-safety-lead: { nmae: A }\n`, /^3:23: error unknown-field "nmae".*Did you mean "name"\?/],
    ['id: Oak Lane\nname: A\n', /^1:5: error bad-id "Oak Lane" cannot be an id/],
    ['id: web-school\nname: A\n', /^1:5: error reserved-id/],
    ['id: cy\nname: A\n', /^1:5: error reserved-id/],
    ['- { id: a, name: A }\n- { id: a, name: B }\n', /^2:9: error school-twice/],
    [`${OAK}head: { name: TBC }\n`, /^3:15: error placeholder "TBC".*Ask: ___/],
    [`${OAK}head: { name: 01632 100200 }\n`, /^3:15: error not-a-name/],
    [`${OAK}head: { name: Mr Hale 01632 }\n`, /^3:15: error not-a-name .*digits/],
    [`${OAK}mash: { phone: 0163 2100 }\n`, /^3:16: error not-a-number .*8 digits/],
    [`${OAK}mash: { phone: ring the office }\n`, /^3:16: error not-a-number/],
    [
      `${OAK}mash: { phone: +33 1 23 45 67 89 }\n`,
      /^3:16: error not-a-number .*not one of the United Kingdom/,
    ],
    [`${OAK}mash: { phone: 0912 345 6789 }\n`, /^3:16: error not-a-number .*begins with 09/],
    [`${OAK}mash: { phone: 01632100200 }\n`, /^3:16: error not-text .*quotation marks/],
    [`${OAK}lado: { email: lado at county }\n`, /^3:16: error not-an-address/],
    [`${OAK}logo: missing.png\n`, /^3:7: error logo There is no schools/],
    ['id: [\n', /error yaml-quote A quote or bracket is opened here/],
    [
      'share: {}\nschools: [{ id: a, name: A }]\n',
      /^1:1: error unknown-field "share".*Did you mean "shared"\?/,
    ],
    ['shared: CPOMS\nschools: [{ id: a, name: A }]\n', /^1:9: error wrong-form shared has the wrong form/],
    [
      'shared: { name: A }\nschools: [{ id: a, name: A }]\n',
      /^1:11: error shared-field name cannot be shared/,
    ],
    ['shared: {}\n', /^1:1: error no-school .*List them under schools:/],
    ['schools: { id: a, name: A }\n', /^1:1: error wrong-form schools is not a list/],
    ['shared: {}\nschools:\n', /^1:1: error no-school/],
    ['', /^1:1: error no-school/],
  ])('is refused where it is at fault: %j', (text, message) => {
    const faults = said(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
    const { schools } = read(text);
    expect(schools.length).toBeLessThan(2);
  });

  it.each([
    '01632 100200',
    '+44 1632 100200',
    '+44 (0)1632 100200',
    '0044 1632 100200',
    '(01632) 100-200',
    '0800 1111000',
    '07123 456789 x4',
    '"999"',
  ])('takes %s for a number', (phone) => {
    expect(said(`${OAK}mash: { phone: ${phone} }\n`)).toEqual([]);
  });

  it.each([
    ['dsl: { phone: 01632 960123 }', /warning fictional-number/],
    ['dsl: { phone: 0844 123 4567 }', /warning costly-number/],
    ['dsl: { email: ada@gmail.com }', /warning personal-address/],
  ])('is taken with a warning: %s', (line, message) => {
    const { schools, faults } = read(OAK + line);
    expect(schools).toHaveLength(1);
    expect(faults.map(showFault).join()).toMatch(message);
  });
});

describe('a logo', () => {
  const png = (width: number, height: number, bytes = 100): Uint8Array => {
    const picture = Buffer.alloc(bytes);
    picture.write('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
    picture.writeUInt32BE(width, 16);
    picture.writeUInt32BE(height, 20);
    return picture;
  };
  const jpg = (width: number, height: number): Uint8Array =>
    Buffer.from([
      ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8],
      ...[height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0],
    ]);
  const withLogo = (name: string, bytes: Uint8Array | string): ReadSchools =>
    read(`${OAK}logo: ${name}\n`, {
      [`schools/${name}`]: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    });

  it.each([
    ['logo.png', png(200, 80), 'logo.png'],
    ['crest.jpeg', jpg(300, 300), 'logo.jpg'],
    ['crest.svg', SVG, 'logo.svg'],
  ])('goes in as it is, under a name of its own: %s', (name, bytes, path) => {
    const { schools, faults } = withLogo(name, bytes);
    expect(faults).toEqual([]);
    const { logo } = schools[0]!;
    expect(logo!.path).toBe(path);
    expect(logo!.read()).toEqual({ path, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
  });

  it.each([
    ['a.gif', 'GIF89a', /is not a PNG, JPEG or SVG picture/],
    ['a.png', SVG, /is a svg picture by its content/],
    ['a.png', png(200, 80, 100_001), /has 101 kB; a logo has at most 100 kB/],
    ['a.png', png(16, 16), /is 16 by 16 pixels/],
    ['a.jpg', jpg(4000, 100), /is 4000 by 100 pixels/],
    ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), /is damaged/],
    ['a.svg', SVG.replace('</svg>', '<script>1</script></svg>'), /has a <script> in it/],
    ['a.svg', SVG.replace('<path', '<path onclick="x()"'), /has a script in onclick/],
    ['a.svg', SVG.replace('</svg>', '<image href="https://x.example/a.png"/></svg>'), /loads "https:/],
    ['a.svg', SVG.replace('</svg>', '<style>@import "x";</style></svg>'), /from elsewhere by its style/],
    ['a.svg', `<?xml-stylesheet href="https://x.example/a.css"?>${SVG}`, /loads a style sheet/],
    [
      'a.svg',
      SVG.replace('<path', '<path style="fill: &#117;rl(https://x.example)"'),
      /from elsewhere by its style/,
    ],
    [
      'a.svg',
      SVG.replace('<path', '<path style="mask: image-set(\'https://x.example/a\' 1x)"'),
      /by its style/,
    ],
    ['a.svg', SVG.replace('</svg>', ''), /is not well-formed/],
  ])('is refused where it is not a small picture: %s %#', (name, bytes, why) => {
    const { schools, faults } = withLogo(name, bytes);
    expect(schools).toEqual([]);
    expect(faults.map(({ message }) => message).join()).toMatch(why);
  });
});
