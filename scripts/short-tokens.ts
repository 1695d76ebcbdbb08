import type { Plugin } from 'vite';

const TOKEN = /--[a-z][\w-]*/g;

/** A style sheet with its custom properties under the shortest names, the most used first. Throws Error past 26 × 26. */
export function shortTokens(css: string): string {
  const uses = new Map<string, number>();
  for (const [token] of css.matchAll(TOKEN)) uses.set(token, (uses.get(token) ?? 0) + 1);
  const names = [...uses].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const short = new Map(names.map(([token], index) => [token, `--${shortName(index)}`]));
  return css.replace(TOKEN, (token) => short.get(token)!);
}

function shortName(index: number): string {
  const letter = (at: number): string => String.fromCharCode(97 + at);
  if (index < 26) return letter(index);
  if (index >= 26 * 27)
    throw new Error('The style sheet has more custom properties than there are short names.');
  return letter(Math.floor(index / 26) - 1) + letter(index % 26);
}

/** Shortens the custom properties of the built style sheets. No script may name one. */
export function tokensShortened(): Plugin {
  return {
    name: 'short-tokens',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = shortTokens(
            typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source),
          );
    },
  };
}
