import { showFault } from '../../course/fault.ts';
import { contextFor } from '../../course/lesson-context.ts';
import type { LessonContext } from '../../story/author/context.ts';
import { readCourse, type ReadCourse } from '../analysis/course-texts.ts';
import type { FromAnalyst, ToAnalyst } from '../analysis/messages.ts';
import { checkScene } from '../analysis/one-scene.ts';
import { roadsToScenes } from '../analysis/roads.ts';
import { sceneReader } from '../analysis/scene-values.ts';
import { analyse, NATION } from '../analysis/whole.ts';

/** The worker that checks and proves, so that no keystroke waits for it. */
const scenes = sceneReader();
let course: ReadCourse | null = null;
let context: LessonContext | null = null;
let waitingScene: Extract<ToAnalyst, { kind: 'scene' }> | null = null;
let waiting: Extract<ToAnalyst, { kind: 'whole' }> | null = null;

const tell = (message: FromAnalyst): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToAnalyst>) => {
  switch (data.kind) {
    case 'course': {
      const read = readCourse(data.texts);
      course = read.course;
      context = course && contextFor(course, NATION);
      return tell({
        kind: 'course',
        faults: read.faults.filter(({ level }) => level === 'error').map(showFault),
      });
    }
    case 'scene':
      if (!waitingScene) setTimeout(scene);
      waitingScene = data;
      return;
    case 'whole':
      // What came in the meantime is looked at first: of several texts only the last is gone through.
      if (!waiting) setTimeout(whole);
      waiting = data;
  }
});

function scene(): void {
  const asked = waitingScene;
  waitingScene = null;
  if (!asked || !context) return;
  const found = checkScene(asked.text, asked.scene, new Set(asked.repairs), asked.id, context);
  tell({ kind: 'scene', turn: asked.turn, scene: asked.scene, found });
}

function whole(): void {
  const asked = waiting;
  waiting = null;
  if (!asked || !course) return;
  const begun = performance.now();
  const { analysis, playable } = analyse(course, asked.id, asked.text, scenes);
  tell({ kind: 'whole', turn: asked.turn, analysis, ms: performance.now() - begun });
  tell({ kind: 'playable', turn: asked.turn, playable });
  setTimeout(() => {
    if (waiting || !playable) return;
    tell({ kind: 'roads', turn: asked.turn, roads: Object.fromEntries(roadsToScenes(playable.story)) });
  });
}
