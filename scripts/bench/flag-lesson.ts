const RESPONSES = [
  ['later', 'poor', 'Say that it can wait until the end of the day.'],
  ['now', 'best', 'Put down what you are doing and see to it now.'],
  ['soon', 'acceptable', 'See to it as soon as the register is done.'],
] as const;

/**
 * The YAML of a lesson in which each of so many decisions sets a flag of its own or does not, and each of so many
 * decisions after them tells something by every flag: every set of flags is a state in each of those.
 */
export function flagLesson(flags: number, after: number): string {
  const scenes = flags + after;
  const names = Array.from({ length: flags }, (_, i) => `flag-${i}`);
  const text = Array.from({ length: scenes }, (_, at) =>
    sceneText(at, at + 1 < scenes ? `scene-${at + 1}` : 'kept-safe', names[at], at < flags ? [] : names),
  );
  return [HEAD, ...text, ENDING].join('\n');
}

const HEAD = `id: flags
title: A lesson of many flags
version: 1.0.0
audience: [teachers]
role: form tutor
minutes: 30
about: A lesson that a machine wrote, to see how flags multiply.
content-note: A pupil is worried. Nothing is shown.
covers: [N1]
pass: 80
coaching: at-end
closing: Find out who your $lead is.
competencies: { hearing: Hearing a child }
start: scene-0
scenes:`;

const ENDING = `  kept-safe:
    when: Friday, 8.40am
    ending: { outcome: safe, title: Sam was heard, text: Sam came in early and stayed for the register. }
`;

function sceneText(at: number, next: string, sets: string | undefined, asked: readonly string[]): string {
  const beats = asked.map(
    (flag) => `      - { narration: You saw to it in time the last time., if: ${flag} }\n`,
  );
  const choices = RESPONSES.map(
    ([id, rating, text]) => `        ${id}:
          text: ${text}
          rating: ${rating}
          because: It was yours to see to, and you were the one who was there.
${rating === 'poor' ? '          instead: "I can see to it now."\n' : ''}${
      rating === 'best' && sets ? `          sets: [${sets}]\n` : ''
    }          rests-on: [F19]
          then: ${next}`,
  );
  return `  scene-${at}:
    when: Monday, period ${at + 1}
${beats.length > 0 ? `    beats:\n${beats.join('')}` : ''}    decision:
      kind: choose-one
      prompt: What do you do?
      competency: hearing
      choices:
${choices.join('\n')}`;
}
