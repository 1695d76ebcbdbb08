import { choiceCode } from '../../src/story/learner/code.ts';

/** Decisions of a run through a big lesson, at most; the last layer leads to the ending. */
const LAYERS = 58;
/** Every so many layers, the scenes offer a critical choice. */
const CRITICAL_EVERY = 8;

/** A big lesson as a trainer might have written it, and what is in it. */
export interface BigLesson {
  text: string;
  scenes: number;
  choices: number;
  /** Decisions of its longest run. */
  decisions: number;
}

/**
 * The YAML of a sound lesson with so many scenes (at least 200) and three times as many choices. Scenes stand in layers;
 * each choice leads to one of the next layer, so that roads part and meet again and no run takes more than 60 decisions.
 * A flag set in one layer changes what the next one tells; now and then a choice is a critical error with its repair.
 */
export function bigLesson(scenes: number): BigLesson {
  const widths = widthsFor(scenes);
  const critical = widths.map((_, layer) => layer > 0 && layer % CRITICAL_EVERY === 0);
  const decisions = widths.reduce((sum, width) => sum + width, 0);
  const written: string[] = [];
  let choices = 0;
  let spare = 3 * scenes - 3 * decisions - widths.filter((_, i) => critical[i]).length;
  widths.forEach((width, layer) => {
    for (let place = 0; place < width; place++) {
      const next = (way: number): string =>
        layer + 1 < widths.length ? sceneId(layer + 1, (place * 3 + way) % widths[layer + 1]!) : 'kept-safe';
      const names = ['wait', 'listen', 'soon'];
      const stops = critical[layer] && place === 0;
      if (stops) names.push('look');
      else if (spare > 0) {
        names.push('ask');
        spare--;
      }
      choices += names.length;
      written.push(sceneText(layer, place, names, next));
      if (stops) written.push(repairText(layer, next(0)));
    }
  });
  return {
    text: [HEAD, ...written, ENDING].join('\n'),
    scenes: decisions + critical.filter(Boolean).length + 1,
    choices,
    decisions: widths.length,
  };
}

/** Scenes that decide, by layer: three times as many as the layer before, up to a width that gives the number asked for. */
function widthsFor(scenes: number): number[] {
  const repairs = Math.floor((LAYERS - 1) / CRITICAL_EVERY);
  const deciding = scenes - 1 - repairs;
  let cap = Math.ceil(deciding / LAYERS);
  const widths = (): number[] => Array.from({ length: LAYERS }, (_, layer) => Math.min(3 ** layer, cap));
  const sum = (): number => widths().reduce((a, b) => a + b, 0);
  while (sum() < deciding) cap++;
  const found = widths();
  for (let over = sum() - deciding, layer = LAYERS - 1; over > 0; layer--, over--) found[layer]!--;
  return found;
}

const sceneId = (layer: number, place: number): string => `scene-${layer}-${place}`;

const HEAD = `id: big
title: A big lesson
version: 1.0.0
audience: [teachers]
role: form tutor
minutes: 30
about: A lesson that a machine wrote, to see how the check and the proof grow.
content-note: A pupil is worried. Nothing is shown.
covers: [N1]
pass: 80
coaching: at-end
closing: Find out who your $lead is.
competencies: { hearing: Hearing a child, telling: Telling the right person now }
people: { sam: { name: Sam, role: "pupil, Year 8" } }
start: scene-0-0
scenes:`;

const ENDING = `  kept-safe:
    when: Friday, 8.40am
    beats:
      - narration: Sam comes in with a friend, and looks up.
    ending: { outcome: safe, title: Sam was heard, text: Sam came in early and stayed for the register. }
`;

const PLACES = ['corridor', 'form room', 'hall', 'library', 'front office', 'playing field'];

function sceneText(
  layer: number,
  place: number,
  names: readonly string[],
  next: (way: number) => string,
): string {
  const id = sceneId(layer, place);
  const where = PLACES[(layer + place) % PLACES.length]!;
  const taken = new Set<string>();
  const choices = names.map((name, way) =>
    choiceText(freeId(id, name, taken), name, where, layer, next(way)),
  );
  // The best is not always in the same place.
  choices.push(...choices.splice(0, (layer + place) % choices.length));
  const told = layer > 0 ? `\n        if: heard-${layer - 1} and not (asked or waited-${layer - 1})` : '';
  return `  ${id}:
    part: Part ${1 + Math.floor(layer / 10)}
    when: Monday, period ${1 + (layer % 6)}
    where: The ${where}
    beats:
      - narration: >-
          The bell has gone and the ${where} is emptying. Sam stands by the wall with a coat over one arm, and lets
          the others go first. It is the ${place + 1}th time this term that you have noticed it.
      - narration: You have been thinking about what Sam said.${told}
      - speech: { who: sam, says: "Have you got a minute? It's about the ${where}." }
    decision:
      kind: choose-one
      prompt: What do you do in the ${where}?
      competency: ${layer % 2 === 0 ? 'hearing' : 'telling'}
      choices:
${choices.join('\n')}`;
}

function choiceText(id: string, name: string, where: string, layer: number, then: string): string {
  const [rating, text] = TEXTS[name]!;
  const sets = layer < LAYERS - 1 ? SETS[name]?.replace('#', String(layer)) : undefined;
  const own = [
    rating === 'poor' ? '          instead: "I can hear it now. Let us find somewhere quiet."\n' : '',
    name === 'look' ? '          critical: viewing\n' : '',
    sets === undefined ? '' : `          sets: [${sets}]\n`,
  ].join('');
  return `        ${id}:
          text: ${text} the ${where}.
          rating: ${rating}
          because: Sam chose this moment and this place, and you were the one who was there to be told.
${own}          rests-on: [F19]
          then: ${name === 'look' ? `stop-${layer}` : then}`;
}

const TEXTS: Readonly<Record<string, [rating: string, text: string]>> = {
  wait: ['poor', 'Say that you would like to hear about it tomorrow, and leave'],
  listen: ['best', 'Put down what you are carrying, and listen at the side of'],
  soon: ['acceptable', 'Ask Sam to wait one minute while you find someone for'],
  ask: ['poor', 'Ask the others whether they know what it is about, in'],
  look: ['poor', 'Ask to be shown what is on the phone, away from'],
};

/** The flags that choices set; `#` stands for the layer. */
const SETS: Readonly<Record<string, string>> = { wait: 'waited-#', listen: 'heard-#', look: 'asked' };

function repairText(layer: number, then: string): string {
  return `  stop-${layer}:
    repair: true
    when: A moment later
    beats:
      - narration: Stop here. This run will not count as a pass, and you can take the lesson again.
    then: ${then}`;
}

/** The name, or the name with a number where a progress code would be the same as another's. */
function freeId(scene: string, name: string, taken: Set<string>): string {
  for (let i = 1; ; i++) {
    const id = i === 1 ? name : `${name}-${i}`;
    if (taken.has(choiceCode(scene, id))) continue;
    taken.add(choiceCode(scene, id));
    return id;
  }
}
