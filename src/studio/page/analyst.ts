import type { CourseTexts } from '../analysis/course-texts.ts';
import type { Found } from '../analysis/found.ts';
import type { FromAnalyst, FromDrawer, ToAnalyst, ToDrawer } from '../analysis/messages.ts';
import { withScene } from '../analysis/one-scene-codes.ts';
import { shapeOf } from '../analysis/story-graph.ts';
import type { Analysis, Playable } from '../analysis/whole.ts';
import type { Laid } from '../map/layout.ts';
import type { Taken } from '../../story/learner/play.ts';

/** What is known of the lesson, as of the last time that it was gone through. */
export interface Known {
  found: Found[];
  analysis: Analysis | null;
  /** Whether `analysis` is about the text as it now is. */
  current: boolean;
  /** What the player plays; of the text as it last could be played. */
  playable: Playable | null;
  laid: Laid | null;
  /** Whether the map is that of the text as it now is. */
  drawn: boolean;
  /** The shortest list of decisions to each scene; null until they have been looked for. */
  roads: Record<string, Taken[]> | null;
  /** Faults of the course and the guidance, which keep lessons from being checked. */
  courseFaults: string[];
  /** In milliseconds: from a keystroke to what is wrong with its scene, and how long the whole lesson took. */
  took: { scene: number | null; whole: number | null };
}

/** The whole lesson is gone through when nothing has been typed for so long. */
const PAUSE = 350;
/** And at the latest after so long. */
const AT_MOST = 1500;

const startChecker = (): Worker =>
  new Worker(new URL('./analyst.worker.ts', import.meta.url), { type: 'module' });

/**
 * Has three workers look at a lesson as it changes: one at the scene that is being edited, one at all of it, one draws.
 * So what is wrong with the scene is known while the whole is still being proved.
 */
export class Analyst {
  readonly known: Known = {
    found: [],
    analysis: null,
    current: false,
    playable: null,
    laid: null,
    drawn: false,
    roads: null,
    courseFaults: [],
    took: { scene: null, whole: null },
  };
  private readonly id: string;
  private readonly onKnown: () => void;
  private readonly onPlayable: () => void;
  private readonly quick = startChecker();
  private readonly checker = startChecker();
  private readonly drawer = new Worker(new URL('./drawer.worker.ts', import.meta.url), { type: 'module' });
  private turn = 0;
  /** The turn whose text `found` is about, and when the text of each turn that is still being looked at was typed. */
  private foundAt = 0;
  private readonly changedAt = new Map<number, number>();
  private text = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | null = null;
  private shape = '';

  /** `onPlayable` is called when the player has something else to play, `onKnown` for everything else. */
  constructor(id: string, onKnown: () => void, onPlayable: () => void) {
    this.id = id;
    this.onKnown = onKnown;
    this.onPlayable = onPlayable;
    this.quick.onmessage = ({ data }: MessageEvent<FromAnalyst>) => {
      if (data.kind === 'scene') this.told(data);
    };
    this.checker.onmessage = ({ data }: MessageEvent<FromAnalyst>) => this.told(data);
    this.drawer.onmessage = ({ data }: MessageEvent<FromDrawer>) => this.drew(data);
  }

  /** The files that the lesson is checked against are these now. */
  course(texts: CourseTexts): void {
    this.quick.postMessage({ kind: 'course', texts } satisfies ToAnalyst);
    this.ask({ kind: 'course', texts });
    if (this.text !== '') this.whole();
  }

  /** The text has changed in a scene; null where it changed outside the scenes. */
  changed(text: string, scene: string | null): void {
    this.text = text;
    this.turn++;
    this.known.current = false;
    const repairs = (this.known.analysis?.graph.nodes ?? [])
      .filter(({ repair }) => repair)
      .map(({ id }) => id);
    const asked: ToAnalyst = { kind: 'scene', turn: this.turn, id: this.id, text, scene, repairs };
    this.quick.postMessage(asked);
    this.changedAt.set(this.turn, performance.now());
    this.since ??= performance.now();
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(PAUSE, this.since + AT_MOST - performance.now()));
    this.timer = setTimeout(() => this.whole(), wait);
  }

  /** Goes through all of it now. */
  open(text: string): void {
    this.text = text;
    this.whole();
  }

  close(): void {
    clearTimeout(this.timer);
    this.quick.terminate();
    this.checker.terminate();
    this.drawer.terminate();
  }

  private whole(): void {
    this.since = null;
    this.ask({ kind: 'whole', turn: this.turn, id: this.id, text: this.text });
  }

  private ask(message: ToAnalyst): void {
    this.checker.postMessage(message);
  }

  private told(message: FromAnalyst): void {
    const { known } = this;
    switch (message.kind) {
      case 'course':
        known.courseFaults = message.faults;
        break;
      case 'scene':
        // Somebody who types on sees how the scene was a moment ago, and not how it was before that.
        if (message.turn <= this.foundAt) return;
        this.foundAt = message.turn;
        known.took.scene = performance.now() - (this.changedAt.get(message.turn) ?? performance.now());
        for (const turn of this.changedAt.keys()) if (turn <= message.turn) this.changedAt.delete(turn);
        known.found = withScene(known.found, message.scene, message.found);
        break;
      case 'whole':
        // Boxes and roads that are as they were are left in place: to draw them again would hold up a keystroke.
        if (JSON.stringify(known.analysis?.graph) === JSON.stringify(message.analysis.graph))
          message.analysis.graph = known.analysis!.graph;
        known.analysis = message.analysis;
        known.took.whole = message.ms;
        known.current = message.turn === this.turn;
        if (known.current) {
          known.found = message.analysis.found;
          this.foundAt = message.turn;
        }
        this.draw(message.analysis);
        break;
      case 'playable':
        known.playable = message.playable ?? known.playable;
        return this.onPlayable();
      case 'roads':
        known.roads = message.roads;
        return this.onPlayable();
    }
    this.onKnown();
  }

  /** Laid out again only where boxes or roads have come or gone. */
  private draw({ graph }: Analysis): void {
    const shape = shapeOf(graph);
    if (shape === this.shape) {
      this.known.drawn = true;
      return;
    }
    this.shape = shape;
    this.known.drawn = false;
    const message: ToDrawer = {
      key: shape,
      shape: {
        start: graph.start,
        nodes: graph.nodes.map(({ id }) => id),
        edges: graph.edges.map(({ from, to }) => [from, to]),
      },
    };
    this.drawer.postMessage(message);
  }

  private drew({ key, laid }: FromDrawer): void {
    if (key !== this.shape) return;
    this.known.laid = laid;
    this.known.drawn = true;
    this.onKnown();
  }
}
