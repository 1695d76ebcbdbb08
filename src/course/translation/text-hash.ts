import { hash32 } from '../../story/learner/code.ts';
import { evenText } from './even-text.ts';

/** Sixteen hexadecimal characters that stand for a text; how its lines are wrapped makes no difference. */
export function textHash(text: string): string {
  const even = evenText(text);
  return hex(hash32(even)) + hex(hash32(`again/${even}`));
}

function hex(hash: number): string {
  return hash.toString(16).padStart(8, '0');
}
