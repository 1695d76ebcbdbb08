import { html, nothing, type TemplateResult } from 'lit';
import type { Payload } from '../../course/learner/payload.ts';
import { dateInWords, scoreInWords } from '../../locale/dates.ts';
import type { Messages } from '../../locale/messages.ts';
import type { Result } from '../../story/learner/score.ts';
import { sends } from '../act.ts';
import { OWN, ViewElement } from '../view-element.ts';
import { schoolLine } from '../view/school.ts';

/** What a certificate is shown with. */
export interface CertificateView {
  payload: Payload;
  best: Result;
  /** The learner's name as the learning site gives it: "Okafor, Ada" or "Ada Okafor"; or ''. */
  learnerName: string;
  /** The day of the pass (`YYYY-MM-DD`). */
  day: string;
  /** What must be said about where this is recorded. */
  caveats: string[];
  words: Messages;
}

/** A record of practice to print. The name is used on this page only. */
export class AfuCertificate extends ViewElement<CertificateView> {
  static override properties = { ...ViewElement.properties, name: OWN };
  private name: string | null = null;

  protected override willUpdate(): void {
    this.name ??= nameInOrder(this.view.learnerName);
  }

  protected override render(): TemplateResult {
    const { payload, best, day, caveats, words } = this.view;
    const { story, course, settings } = payload;
    const rows: [string, string][] = [
      [words.certificateResult, `${words.passed}, ${scoreInWords(best.score, words.locale)}/100`],
      [words.certificateDay, dateInWords(day, words.locale)],
      [words.facts.version, story.version],
      [words.facts.nation, words.nations[settings.nation]],
    ];
    return html`<div class="screen-only naming">
        <label for="certificate-name">${words.certificateName}</label>
        <p class="hint" id="certificate-hint">${words.certificateNameHint}</p>
        <input
          id="certificate-name"
          type="text"
          autocomplete="name"
          aria-describedby="certificate-hint"
          .value=${this.name ?? ''}
          @input=${(event: Event) => {
            this.name = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      <article class="certificate">
        ${schoolLine(course)}
        <p class="course">${course.title}</p>
        <h3>${course.certificate.title}</h3>
        <p>${words.certificateFor}</p>
        <p class="name">${this.name?.trim() || html`<span class="blank"></span>`}</p>
        <p>${words.certificateLesson}</p>
        <p class="name">${story.title}</p>
        <p>${course.certificate.wording}</p>
        <dl>
          ${rows.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
        <p class="small">${words.certificateNot}</p>
        ${caveats.length > 0 ? html`<p class="small"><strong>${caveats.join(' ')}</strong></p>` : nothing}
      </article>
      <div class="buttons screen-only">
        <button type="button" class="primary" @click=${sends({ do: 'print' })}>${words.print}</button>
        <button type="button" @click=${sends({ do: 'return' })}>${words.backToDebrief}</button>
      </div>`;
  }
}

/** A name with the given name first: SCORM gives "Family, Given". */
export function nameInOrder(name: string): string {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  return family && given && more.length === 0 ? `${given} ${family}` : name.trim();
}
