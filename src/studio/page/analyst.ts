import type { CourseTexts } from '../analysis/course-texts.ts';
import type { Found } from '../analysis/found.ts';
import type { FromAnalyst, FromDrawer, ToAnalyst, ToDrawer } from '../analysis/messages.ts';
import { withScene } from '../analysis/one-scene-codes.ts';
import { shapeOf } from '../analysis/story-graph.ts';
import type { Analysis } from '../analysis/whole.ts';
import type { Laid } from '../map/layout.ts';
import type { Taken } from '../../story/learner/play.ts';

/** What is known of the lesson, as of the last time that it was gone through. */
export interface Known {
  found: Found[];
  analysis: Analysis | null;
  /** Whether `analysis` is about the text as it now is. */
  current: boolean;
  laid: Laid | null;
  /** Whether the map is that of the text as it now is. */
  drawn: boolean;
  /** The shortest list of decisions to each scene; null until they have been looked for. */
  roads: Record<string, Taken[]> | null;
  /** Faults of the course and the guidance, which keep lessons from being checked. */
  courseFaults: string[];
  /** How long the last checks took, in milliseconds. */
  took: { scene: number | null; whole: number | null };
}

/** The whole lesson is gone through when nothing has been typed for so long. */
const PAUSE = 350;
/** And at the latest after so long. */
const AT_MOST = 1500;

/** Has two workers check, prove and draw a lesson as it changes. */
export class Analyst {
  readonly known: Known = {
    found: [],
    analysis: null,
    current: false,
    laid: null,
    drawn: false,
    roads: null,
    courseFaults: [],
    took: { scene: null, whole: null },
  };
  private readonly id: string;
  private readonly onKnown: () => void;
  private readonly checker = new Worker(new URL('./analyst.worker.ts', import.meta.url), { type: 'module' });
  private readonly drawer = new Worker(new URL('./drawer.worker.ts', import.meta.url), { type: 'module' });
  private turn = 0;
  private text = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | null = null;
  private shape = '';

  constructor(id: string, onKnown: () => void) {
    this.id = id;
    this.onKnown = onKnown;
    this.checker.onmessage = ({ data }: MessageEvent<FromAnalyst>) => this.told(data);
    this.drawer.onmessage = ({ data }: MessageEvent<FromDrawer>) => this.drew(data);
  }

  /** The files that the lesson is checked against are these now. */
  course(texts: CourseTexts): void {
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
    this.ask({ kind: 'scene', turn: this.turn, id: this.id, text, scene, repairs });
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
        if (message.turn !== this.turn) return;
        known.took.scene = message.ms;
        known.found = withScene(known.found, message.scene, message.found);
        break;
      case 'whole':
        known.analysis = message.analysis;
        known.took.whole = message.ms;
        known.current = message.turn === this.turn;
        if (known.current) known.found = message.analysis.found;
        this.draw(message.analysis);
        break;
      case 'roads':
        known.roads = message.roads;
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
