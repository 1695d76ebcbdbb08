/**
 * The trail: an attempt written for `suspend_data`, in the alphabet `[A-Za-z0-9._~-]` (docs/lms.md §4).
 *
 *     1 token--- run seed sent before best sum | list, in blocks of 16 characters each with a sum of 2
 *
 * A choice is two characters, an item of another kind one; ticks and pairs stand in the order of their codes; `.` ends
 * a list of ticked or marked ids; `~` stands before an answer that was reconsidered. A sum covers everything before
 * it, and the last one differs, so a text cut or changed anywhere is good up to the last block that still holds, says
 * that it is not whole, and reading it never throws. A change escapes a sum once in about 4,000 times.
 */
import { offered, type Answer } from './answer.ts';
import { MOST, type Attempt } from './attempt.ts';
import { checksum, choiceCode, fromDigits, itemCode, toDigits } from './code.ts';
import { advance, asking, replay, setOut, type Taken } from './play.ts';
import type { Decision, FlagId, Story } from './story.ts';

/** The form of the trail: what another form wrote cannot be read. */
export const TRAIL_FORM = '1';
const BLOCK = 16;
const SUM = 2;
const TOKEN = 8;
/** Version, token, run, seed, sent, sent before, best, sum. */
const HEADER = 1 + TOKEN + 2 + 3 + 2 + 2 + 3 + SUM;
/** A score in hundredths, 0 to 10,000; with 10,001 added where passed; 0 stands for no result. */
const PASSED_FROM = 10_001;

/** The attempt as text. The list must fit the story; throws RangeError if it does not. */
export function write(story: Story, attempt: Attempt): string {
  const { played, kept } = replay(story, attempt.list);
  if (kept < attempt.list.length) throw new RangeError(`decision ${kept + 1} does not fit the story`);
  const body = played.steps
    .map(
      ({ taken }) =>
        `${taken.first ? `~${codeOf(taken.scene, taken.first)}` : ''}${codeOf(taken.scene, taken.answer)}`,
    )
    .join('');
  return seal(header(attempt), body);
}

/** The number of characters that a trail with a list of `body` characters takes. */
export function trailLength(body: number): number {
  return HEADER + body + SUM * Math.ceil(body / BLOCK);
}

/** What could be read of a stored trail. */
export interface ReadTrail {
  attempt: Attempt;
  /** Whether all of it was read and still fits the lesson; if not, the list ends at the last decision that holds. */
  whole: boolean;
}

/** Reads a trail against the lesson as it now is. Null where not even its header can be read. Never throws. */
export function read(story: Story, text: string): ReadTrail | null {
  const head = readHeader(text);
  if (!head) return null;
  const { body, whole } = unseal(text);
  const run = setOut(story);
  const list: Taken[] = [];
  for (let rest = body; rest !== '';) {
    const decision = asking(story, run);
    const next = decision && readTaken(decision, run.passage.at(-1)!.scene, run.flags, rest);
    if (!next || !advance(story, run, next.taken)) return { attempt: { ...head, list }, whole: false };
    list.push(next.taken);
    rest = next.rest;
  }
  return { attempt: { ...head, list }, whole };
}

function header({ token, run, seed, sent, sentBefore, best }: Attempt): string {
  const score = best === null ? 0 : Math.round(best.score * 100) + 1 + (best.passed ? PASSED_FROM : 0);
  const text =
    TRAIL_FORM +
    token +
    toDigits(Math.min(run, MOST), 2) +
    toDigits(seed, 3) +
    toDigits(Math.min(sent, MOST), 2) +
    toDigits(Math.min(sentBefore, MOST), 2) +
    toDigits(score, 3);
  return text;
}

function readHeader(text: string): Omit<Attempt, 'list'> | null {
  const head = text.slice(0, HEADER);
  if (head.length < HEADER || head[0] !== TRAIL_FORM) return null;
  const sums = [checksum(head.slice(0, -SUM)), lastSum(head.slice(0, -SUM))];
  if (!sums.includes(head.slice(-SUM))) return null;
  let from = 1;
  const take = (length: number): string => head.slice(from, (from += length));
  const token = take(TOKEN);
  const [run, seed, sent, sentBefore, score] = [2, 3, 2, 2, 3].map((length) => fromDigits(take(length)));
  if (run == null || seed == null || sent == null || sentBefore == null || score == null) return null;
  if (score > 2 * PASSED_FROM) return null;
  const passed = score > PASSED_FROM;
  const best = score === 0 ? null : { score: (score - 1 - (passed ? PASSED_FROM : 0)) / 100, passed };
  return { token, run, seed, sent, sentBefore, best };
}

function seal(head: string, body: string): string {
  let text = head + (body === '' ? lastSum(head) : checksum(head));
  for (let i = 0; i < body.length; i += BLOCK) {
    text += body.slice(i, i + BLOCK);
    text += i + BLOCK < body.length ? checksum(text) : lastSum(text);
  }
  return text;
}

/** The sum of the last block differs from that of any other, so that a text cut off between two blocks is noticed. */
function lastSum(text: string): string {
  return checksum(`last/${text}`);
}

function unseal(text: string): { body: string; whole: boolean } {
  let body = '';
  for (let end = HEADER; ;) {
    if (end === text.length)
      return { body, whole: text.slice(end - SUM) === lastSum(text.slice(0, end - SUM)) };
    const from = end;
    end = Math.min(from + BLOCK + SUM, text.length);
    const before = text.slice(0, end - SUM);
    const sum = text.slice(end - SUM, end);
    if (end - SUM <= from || (sum !== checksum(before) && sum !== lastSum(before)))
      return { body, whole: false };
    body += text.slice(from, end - SUM);
  }
}

function codeOf(scene: string, answer: Answer): string {
  switch (answer.kind) {
    case 'choose-one':
      return choiceCode(scene, answer.choice);
    case 'choose-many':
      return answer.ticked.map(itemCode).sort().join('') + '.';
    case 'put-in-order':
      return answer.order.map(itemCode).join('');
    case 'sort':
      return pairCodes(answer.placed);
    case 'spot':
      return pairCodes(answer.marked) + '.';
  }
}

/** In the order of the codes, so that the order of the file does not show. */
function pairCodes(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => itemCode(key) + itemCode(value))
    .sort()
    .join('');
}

function readTaken(
  decision: Decision,
  scene: string,
  flags: ReadonlySet<FlagId>,
  text: string,
): { taken: Taken; rest: string } | null {
  if (text[0] !== '~') {
    const only = readAnswer(decision, scene, flags, text);
    return only && { taken: { scene, answer: only.answer }, rest: only.rest };
  }
  const first = readAnswer(decision, scene, flags, text.slice(1));
  const last = first && readAnswer(decision, scene, flags, first.rest);
  return last && { taken: { scene, answer: last.answer, first: first.answer }, rest: last.rest };
}

function readAnswer(
  decision: Decision,
  scene: string,
  flags: ReadonlySet<FlagId>,
  text: string,
): { answer: Answer; rest: string } | null {
  switch (decision.kind) {
    case 'choose-one': {
      const choice = offered(decision, flags).find(({ id }) => choiceCode(scene, id) === text.slice(0, 2));
      return choice ? { answer: { kind: 'choose-one', choice: choice.id }, rest: text.slice(2) } : null;
    }
    case 'choose-many': {
      const end = text.indexOf('.');
      const ticked =
        end < 0 ? null : inFileOrder(decision.options, idsOf(decision.options, text.slice(0, end)));
      return ticked && { answer: { kind: 'choose-many', ticked }, rest: text.slice(end + 1) };
    }
    case 'put-in-order': {
      const end = decision.items.length;
      const order = text.length < end ? null : idsOf(decision.items, text.slice(0, end));
      return order && { answer: { kind: 'put-in-order', order }, rest: text.slice(end) };
    }
    case 'sort': {
      const end = 2 * decision.items.length;
      const pairs =
        text.length < end ? null : pairsOf(decision.items, decision.categories, text.slice(0, end));
      return pairs && { answer: { kind: 'sort', placed: pairs }, rest: text.slice(end) };
    }
    case 'spot': {
      const end = text.indexOf('.');
      const pairs = end < 0 ? null : pairsOf(decision.entries, decision.reasons, text.slice(0, end));
      return pairs && { answer: { kind: 'spot', marked: pairs }, rest: text.slice(end + 1) };
    }
  }
}

type Named = readonly { id: string }[];

function idOf(things: Named, code: string | undefined): string | null {
  return things.find(({ id }) => itemCode(id) === code)?.id ?? null;
}

function idsOf(things: Named, codes: string): string[] | null {
  const ids = [...codes].map((code) => idOf(things, code));
  return ids.every((id) => id !== null) ? ids : null;
}

/** The ids as the file has them, so that the order in which they were written does not show; null where one comes twice. */
function inFileOrder(things: Named, ids: string[] | null): string[] | null {
  const ordered = things.filter(({ id }) => ids?.includes(id)).map(({ id }) => id);
  return ids?.length === ordered.length ? ordered : null;
}

function pairsOf(keys: Named, values: Named, codes: string): Record<string, string> | null {
  const pairs = new Map<string, string>();
  for (let i = 0; i < codes.length; i += 2) {
    const key = idOf(keys, codes[i]);
    const value = idOf(values, codes[i + 1]);
    if (key === null || value === null || pairs.has(key)) return null;
    pairs.set(key, value);
  }
  return Object.fromEntries(keys.flatMap(({ id }) => (pairs.has(id) ? [[id, pairs.get(id)!]] : [])));
}
