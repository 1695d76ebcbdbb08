import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dateInWords, scoreInWords } from '../../locale/dates.ts';
import { words } from '../../locale/words.ts';
import { caveats } from '../saving-words.ts';
import type { Shell } from '../shell.ts';
import { ofCourse, own } from '../view/own.ts';
import { button, primary, table } from '../view/parts.ts';
import { schoolLine } from '../view/school.ts';

/** A record of practice to print. The name is used on this page only. */
export class AfuCertificate extends LitElement {
  static override properties: PropertyDeclarations = { shell: { attribute: false }, name: { state: true } };
  shell!: Shell;
  private name: string | null = null;

  /** Into the page itself, which prints as it stands. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { payload, session } = this.shell;
    const { story, course, settings } = payload;
    const name = (this.name ??= nameInOrder(session.opening?.learnerName ?? ''));
    const where = caveats(this.shell).join(' ');
    return html`<div class="screen-only naming">
        <label for="certificate-name">${words.certificateName}</label>
        <p class="hint" id="certificate-hint">${words.certificateNameHint}</p>
        <input
          id="certificate-name"
          type="text"
          autocomplete="name"
          aria-describedby="certificate-hint"
          .value=${name}
          @input=${(event: Event) => {
            this.name = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      <article class="certificate">
        ${schoolLine(course)}
        <p class="course">${ofCourse(course.title)}</p>
        <h3>${ofCourse(course.certificate.title)}</h3>
        <p>${words.certificateFor}</p>
        <p class="name">${name.trim() || html`<span class="blank"></span>`}</p>
        <p>${words.certificateLesson}</p>
        <p class="name">${own(story.title)}</p>
        <p>${ofCourse(course.certificate.wording)}</p>
        ${table([
          [words.certificateResult, `${words.passed}, ${scoreInWords(session.best!.score)}/100`],
          [words.certificateDay, dateInWords(session.passedOn)],
          [words.factVersion, story.version],
          [words.factNation, words.nations[settings.nation]],
        ])}
        <p class="small">${words.recordLine}</p>
        ${where ? html`<p class="small"><strong>${where}</strong></p>` : nothing}
      </article>
      <div class="buttons screen-only">
        ${primary(words.print, () => window.print())} ${button(words.backToDebrief, () => session.return())}
      </div>`;
  }
}

/** A name with the given name first: SCORM gives "Family, Given". */
function nameInOrder(name: string): string {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  return family && given && more.length === 0 ? `${given} ${family}` : name.trim();
}
