import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../story/author/path.ts';
import { fieldsOf } from '../../analysis/scene-values.ts';
import { remove } from '../../edit/remove.ts';
import { duplicateScene, freeId, moveScene } from '../../edit/scenes.ts';
import { setValue } from '../../edit/set-value.ts';
import { ask } from '../ask-dialog.ts';
import type { LessonStore } from '../lesson-store.ts';
import { beatsForm } from './beats-form.ts';
import { decisionForm } from './decision-form.ts';
import { checkField, lineField, proseField, selectField } from './field.ts';
import { roadsField } from './flow-fields.ts';
import { askRename, askNewId } from './naming.ts';
import { emptyDecision } from './templates.ts';

type Way = 'decision' | 'ending' | 'then';

/** A scene: its heading, what happens, and how it goes on. */
export function sceneForm(store: LessonStore, id: string): TemplateResult {
  const path = ['scenes', id];
  const scene = fieldsOf(store.value(path));
  const ids = store.ids('scenes');
  const index = ids.indexOf(id);
  return html`<div class="form-head">
      <h2>Scene <code>${id}</code></h2>
      <div class="row">
        <button type="button" class="small" @click=${() => askRename(store, path, 'scene', ids)}>Id…</button>
        <button type="button" class="small" @click=${() => copy(store, id, ids)}>Duplicate</button>
        <button
          type="button"
          class="small"
          aria-label="Move this scene up in the file"
          ?disabled=${index === 0}
          @click=${() => store.edit((text) => moveScene(text, id, -1))}
        >
          ↑
        </button>
        <button
          type="button"
          class="small"
          aria-label="Move this scene down in the file"
          ?disabled=${index === ids.length - 1}
          @click=${() => store.edit((text) => moveScene(text, id, 1))}
        >
          ↓
        </button>
        <button type="button" class="small" @click=${() => takeOut(store, id, ids)}>Delete</button>
      </div>
    </div>
    <div class="pair">
      ${lineField(store, [...path, 'when'], { label: 'When', hint: 'Thursday, 3.10pm', optional: true })}
      ${lineField(store, [...path, 'where'], { label: 'Where', hint: 'The cloakroom end of the corridor', optional: true })}
    </div>
    <details class="more" ?open=${scene['time'] !== undefined || scene['repair'] === true}>
      <summary>Part, time passed, repair</summary>
      <div class="pair">
        ${lineField(store, [...path, 'part'], { label: 'Part', hint: 'A named part starts here.', optional: true })}
        ${lineField(store, [...path, 'time'], { label: 'Time passed', hint: 'Twenty minutes later', optional: true })}
      </div>
      ${checkField(store, [...path, 'repair'], { label: 'Puts a critical error right', optional: true, hint: 'Decisions in it weigh nothing.' })}
    </details>
    ${beatsForm(store, path)} ${wayForm(store, path, scene)}`;
}

function wayForm(store: LessonStore, path: Path, scene: Record<string, unknown>): TemplateResult {
  const way: Way | null = scene['decision']
    ? 'decision'
    : scene['ending']
      ? 'ending'
      : scene['then'] !== undefined
        ? 'then'
        : null;
  const change = (event: Event): void =>
    setWay(store, path, scene, (event.target as HTMLSelectElement).value as Way);
  const option = (value: Way, label: string) =>
    html`<option value=${value} .selected=${way === value}>${label}</option>`;
  return html`<section class="group" aria-labelledby="way-title">
    <h3 id="way-title">How it goes on</h3>
    <div class="field">
      <label for="way">This scene</label>
      <select id="way" @change=${change}>
        ${way === null ? html`<option value="" .selected=${true}>leads nowhere yet</option>` : nothing}
        ${option('decision', 'asks for a decision')} ${option('then', 'simply leads on')}
        ${option('ending', 'is an ending')}
      </select>
    </div>
    ${way === 'decision' ? decisionForm(store, path) : nothing}
    ${way === 'then' ? roadsField(store, [...path, 'then']) : nothing}
    ${way === 'ending' ? endingForm(store, [...path, 'ending']) : nothing}
  </section>`;
}

function endingForm(store: LessonStore, path: Path): TemplateResult {
  return html`${selectField(store, [...path, 'outcome'], {
    label: 'The child is',
    hint: 'Safe: some run that passes comes here. Unsafe: none does.',
    from: [
      { value: 'safe', label: 'safe' },
      { value: 'unsafe', label: 'unsafe' },
    ],
  })}
  ${lineField(store, [...path, 'title'], { label: 'Title', hint: 'How it came out, a few words: He was heard.' })}
  ${proseField(store, [...path, 'text'], { label: 'What became of it', hint: '', rows: 3 })}`;
}

function setWay(store: LessonStore, path: Path, scene: Record<string, unknown>, way: Way): void {
  const id = String(path.at(-1));
  const next = store.ids('scenes').find((other) => other !== id) ?? id;
  const ways: readonly Way[] = ['decision', 'ending', 'then'];
  store.edit((text) => {
    const cleared = ways.reduce(
      (now, other) => (other !== way && scene[other] !== undefined ? remove(now, [...path, other]) : now),
      text,
    );
    if (way === 'then') return setValue(cleared, [...path, 'then'], next);
    if (way === 'ending')
      return setValue(cleared, [...path, 'ending'], {
        outcome: 'safe',
        title: 'How it came out',
        text: 'What became of it.',
      });
    const decision = emptyDecision('choose-one', { competency: store.ids('competencies')[0] ?? '' }, [
      'scenes',
      next,
    ]);
    return setValue(cleared, [...path, 'decision'], decision);
  });
  store.goTo(way === 'then' ? path : [...path, way]);
}

async function copy(store: LessonStore, id: string, ids: readonly string[]): Promise<void> {
  const to = await askNewId('scene', ids, freeId(id, ids));
  if (to !== null && store.edit((text) => duplicateScene(text, id, to))) store.goTo(['scenes', to]);
}

async function takeOut(store: LessonStore, id: string, ids: readonly string[]): Promise<void> {
  const roads = (store.analyst.known.analysis?.graph.edges ?? []).filter(({ to }) => to === id);
  const from = [...new Set(roads.map((road) => road.from))];
  const answer = await ask({
    title: `Delete the scene "${id}"?`,
    text: `${from.length > 0 ? `These lead to it and will need another way: ${from.join(', ')}. ` : ''}Undo brings it back.`,
    action: 'Delete it',
    danger: true,
  });
  if (answer === null) return;
  const at = ids.indexOf(id);
  if (store.edit((text) => remove(text, ['scenes', id])))
    store.goTo(['scenes', ids[at + 1] ?? ids[at - 1] ?? '']);
}
