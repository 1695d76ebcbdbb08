import { apiFor } from './standards.ts';
import { innerLms } from './inner-lms.ts';
import { CourseMenu, type ListedLesson, type MenuView } from './menu.ts';
import { outerLms, type OuterLms } from './outer-lms.ts';
import './course-menu.css';

/** What the menu's page carries in `<script type="application/json" id="course">`. */
interface Carried {
  standard: string;
  title: string;
  pass: number;
  lessons: ListedLesson[];
}

customElements.define('afu-course', CourseMenu);
const menu = document.querySelector<CourseMenu>('afu-course')!;
const carried = JSON.parse(document.getElementById('course')!.textContent) as Carried;
const { mapping, name } = apiFor(carried.standard);
const around = {
  win: window,
  now: () => Date.now(),
  wait: (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms)),
};

let outer: OuterLms | null = null;

function show(change: Partial<MenuView>): void {
  menu.view = { ...menu.view, ...change, states: outer ? { ...outer.state().lessons } : null };
}

/** Puts the lesson's LMS where the lesson looks for one: in the window above its own. */
function open(lesson: ListedLesson): void {
  if (outer) {
    const { api } = innerLms(lesson.id, mapping, outer, {
      onChange: (kept) => show({ kept }),
    });
    (window as unknown as Record<string, unknown>)[name] = api;
  }
  document.title = lesson.title;
  show({ open: lesson });
}

async function close(): Promise<void> {
  const last = menu.view.open;
  document.title = carried.title;
  show({ open: null });
  await menu.updateComplete;
  document.getElementById(`open-${last?.id}`)?.focus();
}

menu.addEventListener('lesson-opened', (event) => {
  const id = (event as CustomEvent<string>).detail;
  open(carried.lessons.find((lesson) => lesson.id === id)!);
});
menu.addEventListener('lesson-closed', () => void close());

void outerLms(mapping, { lessons: carried.lessons.map(({ id }) => id), pass: carried.pass }, around).then(
  (found) => {
    outer = found;
    window.addEventListener('pagehide', () => outer?.leave());
    show({
      title: carried.title,
      lessons: carried.lessons,
      mode: outer?.mode ?? 'normal',
      open: null,
      kept: true,
    });
  },
);
