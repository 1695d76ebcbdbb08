import { describe, expect, it } from 'vitest';
import { tightMarkup } from '../../../scripts/tight-templates.ts';

const HOLE = '\uE000';

describe('the markup of a template, tightened', () => {
  it('loses the white space that no browser shows', () => {
    expect(
      tightMarkup(`<section
        class="notice ${HOLE}"
        aria-labelledby="a-b"
      >
        <h3 id="a-b">${HOLE}</h3>
        ${HOLE}
      </section>`),
    ).toBe(`<section class="notice ${HOLE}" aria-labelledby=a-b><h3 id=a-b>${HOLE}</h3>${HOLE}</section>`);
    expect(tightMarkup(`<button type="button" @click=${HOLE}>\n  ${HOLE}\n</button>`)).toBe(
      `<button type=button @click=${HOLE}>${HOLE}</button>`,
    );
  });

  it('keeps one space wherever one can be seen', () => {
    expect(tightMarkup(`<strong>${HOLE}</strong>\n  <span>${HOLE}</span>`)).toBe(
      `<strong>${HOLE}</strong> <span>${HOLE}</span>`,
    );
    expect(tightMarkup(`${HOLE} ${HOLE}`)).toBe(`${HOLE} ${HOLE}`);
    expect(tightMarkup(`<button>a</button>\n<button>b</button>`)).toBe(
      '<button>a</button> <button>b</button>',
    );
    expect(tightMarkup(`a <picture> b`)).toBe('a <picture> b');
  });

  it('leaves the values of attributes as they are, and a hole where it was', () => {
    expect(tightMarkup(`<p title="a  b > c"\n  id=${HOLE}\n>x</p>`)).toBe(
      `<p title="a  b > c" id=${HOLE}>x</p>`,
    );
    expect(tightMarkup(`<circle r="9"/><path d="M3" /><br />`)).toBe('<circle r="9"/><path d=M3 /><br>');
    expect(tightMarkup(`<input value="" type="text" />`)).toBe('<input value="" type=text>');
    expect(tightMarkup(`<path d="M1 2" id=${HOLE} />`)).toBe(`<path d="M1 2" id=${HOLE} />`);
  });

  it('touches nothing where white space is the author’s own', () => {
    const written = `<pre>\n  a  b\n</pre>\n<textarea>\n x </textarea>`;
    expect(tightMarkup(written)).toBe(written);
  });
});
