import { ID } from './fields.ts';
import type { Condition } from '../learner/story.ts';

/** Why a condition cannot be read, and the word at which it shows. `offset` counts from the start of the text. */
export interface ConditionFault {
  fault: string;
  word: string;
  offset: number;
}

interface Token {
  word: string;
  offset: number;
}

/** Words that join flags, so that no flag can be called one. */
export const JOINERS: readonly string[] = ['and', 'or', 'not'];

/** How some write the joiners, who write conditions elsewhere. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['&&', 'and'],
  ['&', 'and'],
  ['+', 'and'],
  ['||', 'or'],
  ['|', 'or'],
]);

/** What is wrong with a word that most likely was to join flags; null where it is none. */
function misjoined(word: string): string | null {
  const small = word.toLowerCase();
  const meant = OTHERWISE.get(word) ?? (word !== small && JOINERS.includes(small) ? small : null);
  if (meant !== null) return `"${word}" is written "${meant}"`;
  return /,$/.test(word) ? `"${word}" ends in a comma, where "and" or "or" should follow` : null;
}

/** How deep parentheses may go. More is no condition that a trainer wrote. */
const DEEPEST = 20;

/** Reads `a and not (b or c)`. `not` binds first, then `and`, then `or`. */
export function readCondition(
  text: string,
): { condition: Condition; flags: Token[] } | { condition: null; fault: ConditionFault } {
  const tokens = [...text.matchAll(/[()]|[^\s()]+/g)].map((match) => ({
    word: match[0],
    offset: match.index,
  }));
  const flags: Token[] = [];
  let at = 0;

  let fault: ConditionFault | null = null;

  function refuse(why: string, token: Token | undefined): null {
    fault ??= { fault: why, word: token?.word ?? '', offset: token?.offset ?? text.length };
    return null;
  }
  function joined(
    joiner: string,
    part: (depth: number) => Condition | null,
    depth: number,
  ): Condition[] | null {
    const parts: Condition[] = [];
    do {
      const next = part(depth);
      if (!next) return null;
      parts.push(next);
    } while (tokens[at]?.word === joiner && at++ >= 0);
    return parts;
  }
  function either(depth: number): Condition | null {
    const any = joined('or', both, depth);
    return any && (any.length === 1 ? any[0]! : { any });
  }
  function both(depth: number): Condition | null {
    const all = joined('and', single, depth);
    return all && (all.length === 1 ? all[0]! : { all });
  }
  function single(depth: number): Condition | null {
    if (depth > DEEPEST) return refuse('it has too many parentheses inside each other', tokens[at]);
    const token = tokens[at++];
    if (!token) return refuse('a flag is missing at its end', tokens.at(-1));
    if (token.word === 'not') {
      const inner = single(depth + 1);
      return inner && { not: inner };
    }
    if (token.word === '(') {
      const inner = either(depth + 1);
      if (!inner) return null;
      const after = tokens[at++];
      if (after?.word === ')') return inner;
      const odd = after && misjoined(after.word);
      return odd ? refuse(odd, after) : refuse('a parenthesis is opened and not closed', token);
    }
    if (token.word === ')') return refuse('a parenthesis is closed where a flag should stand', token);
    if (JOINERS.includes(token.word)) return refuse(`"${token.word}" stands where a flag should`, token);
    if (!ID.test(token.word))
      return refuse(misjoined(token.word) ?? `"${token.word}" cannot be a flag`, token);
    flags.push(token);
    return { flag: token.word };
  }

  const condition = either(0);
  const rest = tokens[at];
  if (condition && rest)
    refuse(misjoined(rest.word) ?? `"and" or "or" is missing before "${rest.word}"`, rest);
  return fault ? { condition: null, fault } : { condition: condition!, flags };
}
