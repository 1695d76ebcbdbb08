import type { Story } from '../learner/story.ts';
import { nationName } from './nation-words.ts';
import { countOf } from './numbers-in-words.ts';
import { figuresInWords, type FigureInWords } from './proof-figures.ts';
import { obligationsInWords, type ObligationInWords, type ProofContext } from './proof-obligations.ts';
import type { Proof } from './prove.ts';

export type { FigureInWords } from './proof-figures.ts';
export type { FoundInWords, ObligationInWords, ProofContext, Standing } from './proof-obligations.ts';

/** A proof as it is read: by `npm run prove`, and wherever else a person asks what was proved. */
export interface ProofInWords {
  title: string;
  /** Which lesson, at which mark, where. */
  about: string;
  verdict: string;
  obligations: ObligationInWords[];
  figures: FigureInWords[];
}

/**
 * A proof in words. `story` is the one that was proved, at the mark at which it was proved, with the denominator that
 * the proof found; `context` is what it was compiled and proved against.
 */
export function proofInWords(story: Story, proof: Proof, context: ProofContext): ProofInWords {
  const obligations = obligationsInWords(story, proof, context);
  return {
    title: story.title,
    about: `${story.id} ${story.version}, at a pass mark of ${story.pass}, in ${nationName(context.nation)}`,
    verdict: verdictOf(proof, obligations),
    obligations,
    figures: figuresInWords(story, proof),
  };
}

function verdictOf({ sound, complete, warnings }: Proof, obligations: readonly ObligationInWords[]): string {
  const failing = obligations.filter(({ standing }) => standing === 'fails').length;
  if (!sound || failing > 0) {
    const unknown = complete ? '' : ' What depends on every run being known is left open.';
    return `Not sound: ${countOf(failing, 'thing')} that must hold ${failing === 1 ? 'does' : 'do'} not, and it is not packaged.${unknown}`;
  }
  return warnings.length === 0
    ? 'Sound: everything that must hold does.'
    : `Sound: everything that must hold does, and ${countOf(warnings.length, 'thing')} ${warnings.length === 1 ? 'asks' : 'ask'} for a second look.`;
}
