import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, indentLess, insertNewlineAndIndent } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  foldGutter,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { offsetsOf } from '../analysis/found.ts';
import { rangeOf } from '../edit/locate.ts';
import { fixFor } from '../know/fixes.ts';
import { completionsFor } from './completions.ts';
import type { LessonStore, TextChange, What } from './lesson-store.ts';

/** The page's own colours, light and dark. */
const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--action)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'normal' },
  { tag: [tags.keyword, tags.meta, tags.special(tags.string)], color: 'var(--caution)' },
]);
const THEME = EditorView.theme({
  '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--muted)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--action) 8%, transparent)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--action) 25%, transparent) !important',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--border)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--action)',
    color: 'var(--on-action)',
  },
  '.cm-panels': { backgroundColor: 'var(--page)', color: 'var(--text)' },
});

/** Marks a change that came from elsewhere, so that it is not told back. */
const fromElsewhere = Annotation.define<boolean>();

/** The lesson as text. In a shadow root, where the editor's styles need no exception from the page's policy. */
@customElement('text-editor')
export class TextEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
      min-height: 0;
    }
    #here {
      height: 100%;
    }
    .cm-editor {
      height: 100%;
      font-size: 0.875rem;
      background: var(--surface);
      color: var(--text);
    }
    .cm-scroller {
      font-family: var(--mono);
      line-height: 1.5;
    }
  `;

  @property({ attribute: false }) store!: LessonStore;
  @query('#here') private here!: HTMLElement;
  private view: EditorView | null = null;
  private silence: (() => void) | null = null;
  private moving = false;
  private lintTimer: ReturnType<typeof setTimeout> | undefined;

  protected override render() {
    return html`<div id="here"></div>`;
  }

  protected override firstUpdated(): void {
    const { store } = this;
    this.view = new EditorView({
      parent: this.here,
      root: this.renderRoot as ShadowRoot,
      state: EditorState.create({ doc: store.text, extensions: this.extensions() }),
    });
    this.silence = store.listen((what, change) => this.told(what, change));
    this.underline();
    this.toPlace();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silence?.();
    clearTimeout(this.lintTimer);
    this.view?.destroy();
  }

  private extensions() {
    return [
      lineNumbers(),
      foldGutter(),
      lintGutter(),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      indentOnInput(),
      indentUnit.of('  '),
      closeBrackets(),
      EditorView.lineWrapping,
      EditorState.lineSeparator.of(this.store.text.includes('\r\n') ? '\r\n' : '\n'),
      yaml(),
      syntaxHighlighting(COLOURS),
      THEME,
      autocompletion({ override: [(context) => completionsFor(context, this.store)] }),
      EditorView.contentAttributes.of({ 'aria-label': 'The lesson as text', tabindex: '0' }),
      keymap.of([
        { key: 'Mod-z', run: () => (this.store.undo(), true) },
        { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => (this.store.redo(), true) },
        { key: 'Mod-Shift-z', run: () => (this.store.redo(), true) },
        { key: 'Mod-f', run: openSearchPanel },
        { key: 'Enter', run: insertNewlineAndIndent },
        { key: 'Shift-Tab', run: indentLess },
        ...searchKeymap,
        // Tab leaves the editor, so that nobody is caught in it.
        ...defaultKeymap.filter(({ key }) => key !== 'Tab'),
      ]),
      EditorView.updateListener.of((update) => {
        const ours = update.transactions.every((one) => !one.annotation(fromElsewhere));
        if (update.docChanged && ours) this.store.typed(update.state.sliceDoc());
        if ((update.selectionSet || update.docChanged) && ours && this.view?.hasFocus) {
          this.moving = true;
          this.store.goToOffset(this.offsetOf(update.state.selection.main.head));
          this.moving = false;
        }
      }),
    ];
  }

  /** With line breaks of two characters the editor counts them as one. */
  private offsetOf(position: number): number {
    const { state } = this.view!;
    return state.lineBreak.length === 1 ? position : position + state.doc.lineAt(position).number - 1;
  }

  private positionOf(offset: number): number {
    const { state } = this.view!;
    if (state.lineBreak.length === 1) return Math.min(offset, state.doc.length);
    const before = this.store.text.slice(0, offset);
    return Math.min(offset - (before.split('\r\n').length - 1), state.doc.length);
  }

  private told(what: What, change?: TextChange): void {
    if (what === 'text' && change && change.hand !== 'text') this.takeOver(change);
    if (what === 'known' || what === 'text') {
      clearTimeout(this.lintTimer);
      this.lintTimer = setTimeout(() => this.underline(), 60);
    }
    if (what === 'place' && !this.moving) this.toPlace();
  }

  private takeOver({ splice }: TextChange): void {
    const view = this.view!;
    const plain = view.state.lineBreak.length === 1;
    view.dispatch({
      changes: plain
        ? splice
        : { from: 0, to: view.state.doc.length, insert: view.state.toText(this.store.text) },
      annotations: fromElsewhere.of(true),
    });
  }

  private underline(): void {
    const { view, store } = this;
    if (!view) return;
    const { text, outline } = store;
    const diagnostics = store.analyst.known.found.slice(0, 300).map((found): Diagnostic => {
      const { from, to } = offsetsOf(found, text, outline);
      const fix = fixFor(found, text, from, store.id);
      return {
        from: this.positionOf(from),
        to: this.positionOf(Math.max(to, from)),
        severity: found.level,
        message: `${found.message} ${found.hint}`.trim(),
        ...(fix && { actions: [{ name: fix.label, apply: () => void store.edit(fix.apply) }] }),
      };
    });
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }

  private toPlace(): void {
    const { view, store } = this;
    if (!view || store.place.length === 0 || view.hasFocus) return;
    const range = rangeOf(store.text, store.place);
    if (!range) return;
    const [anchor, head] = [this.positionOf(range.from), this.positionOf(range.to)];
    view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 60 }),
      annotations: fromElsewhere.of(true),
    });
  }
}
