import type { Learner } from './attempt.ts';

/** Who can be played as. None is a real person; one name is not ASCII, since real ones are not. */
export const learners: readonly Learner[] = [
  { id: 'learner-a', name: 'Learner, Alex' },
  { id: 'learner-b', name: 'Learner, Bilqis' },
  { id: 'learner-c', name: 'Ćosić-Núñez, Chloë' },
];
