import type { DecisionKey, KeyItem, LessonKey } from './lesson-key.ts';

/** An interaction put into words: what was asked and what was answered, one line for each answer. */
export interface ResponseWords {
  prompt: string;
  answers: string[];
}

/** A second visit, a second run, a first answer that was reconsidered: `<scene>_v2`, `_r2`, `_first`. */
const suffix = '(_v\\d+)?(_r\\d+)?(_first)?';

/**
 * Puts an interaction's response into the lesson's own words. Takes SCORM 1.2's letters (`b`, `a,c`, `1.a,2.b`) and
 * SCORM 2004's ids (`tell_dsl`, `x[,]y`, `x[.]y`). Null when the id belongs to no decision of the lesson; an answer that
 * stands for nothing stays as it was sent.
 */
export function responseWords(key: LessonKey, interactionId: string, response: string): ResponseWords | null {
  const decision = key.decisions.find(({ scene }) =>
    new RegExp(`^(${asId(key.lesson)}_)?${asId(scene)}${suffix}$`).test(interactionId),
  );
  if (!decision) return null;
  const parts = response === '' ? [] : response.split(response.includes('[,]') ? '[,]' : ',');
  return { prompt: decision.prompt, answers: parts.map((part) => inWords(decision, part)) };
}

function inWords({ items, targets }: DecisionKey, part: string): string {
  if (targets.length === 0) return wordOf(items, part);
  const [item = '', target = ''] = part.split(part.includes('[.]') ? '[.]' : '.');
  return `${wordOf(items, item)} → ${wordOf(targets, target)}`;
}

function wordOf(items: readonly KeyItem[], sign: string): string {
  const byId = items.find(({ id }) => asId(id) === sign);
  return (byId ?? items[positionOf(sign)])?.text ?? sign;
}

/** `a` and `1` are the first, `b` and `2` the second. */
function positionOf(sign: string): number {
  if (/^[a-z]$/.test(sign)) return sign.charCodeAt(0) - 'a'.charCodeAt(0);
  return /^[1-9]$/.test(sign) ? Number(sign) - 1 : -1;
}

function asId(id: string): string {
  return id.replaceAll('-', '_');
}
