import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  areReadable,
  nextCommentId,
  readComments,
  withRenamedScene,
  writeComments,
  type Comment,
} from '../../../../src/studio/comments/comments.ts';
import { allSources } from '../../../../src/studio/guidance/facts.ts';
import {
  halfAYearAfter,
  nextSourceId,
  sourceFault,
  withSource,
} from '../../../../src/studio/guidance/new-source.ts';
import { readLibrary } from '../../../../src/guidance/author/library.ts';

const COMMENTS: Comment[] = [
  {
    id: 'c1',
    scene: 'beanbag',
    by: 'deputy DSL',
    on: '2026-11-25',
    says: 'Is "now": quick enough?\n\n- I think not.',
    done: false,
  },
  { id: 'c2', scene: '', by: 'SENCo', on: '2026-11-26', says: 'Yes', done: true },
];

describe('comments', () => {
  it('read back as they were written', () => {
    expect(readComments(writeComments(COMMENTS))).toEqual(COMMENTS);
    expect(nextCommentId(COMMENTS)).toBe('c3');
  });

  it('go with a scene that gets another id', () => {
    expect(withRenamedScene(COMMENTS, 'beanbag', 'cushion').map(({ scene }) => scene)).toEqual([
      'cushion',
      '',
    ]);
  });

  it('a file that cannot be read is not taken for an empty one', () => {
    expect(areReadable('')).toBe(true);
    expect(areReadable('c1: "')).toBe(false);
    expect(readComments('c1: "')).toEqual([]);
  });
});

describe('a new source', () => {
  const file = (name: string) => ({
    text: readFileSync(`modules/guidance/${name}.yaml`, 'utf8'),
    file: name,
  });
  const source = {
    title: 'A: new "guide"',
    publisher: 'NICE',
    published: '2024-03',
    address: 'https://www.nice.org.uk/x',
    nations: ['england', 'wales'],
  };

  it('stands at the end of the library, which can be read with it, and all before it stays', () => {
    const sources = file('sources');
    const id = nextSourceId(allSources(sources.text).map((entry) => entry.id));
    const text = withSource(sources.text, id, source, '2026-11-25');
    expect(text.startsWith(sources.text)).toBe(true);
    const { library } = readLibrary({
      sources: { ...sources, text },
      facts: file('facts'),
      nations: file('nations'),
    });
    expect(library!.sources.get(id)).toMatchObject({
      title: 'A: new "guide"',
      published: '2024-03',
      reviewBy: '2027-05-25',
    });
  });

  it('is refused where something is missing, and says what', () => {
    expect(sourceFault(source)).toBeNull();
    expect(sourceFault({ ...source, address: 'www.nice.org.uk' })).toContain('https://');
    expect(sourceFault({ ...source, published: 'March' })).toContain('2024-03');
    expect(sourceFault({ ...source, nations: [] })).toContain('where it holds');
    expect(halfAYearAfter('2026-08-31')).toBe('2027-02-28');
  });
});
