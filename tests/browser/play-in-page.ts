import type { Stop } from './stops.ts';

/** What is played from inside a page, and by which buttons it begins and ends. */
export interface PlayedInPage {
  stops: Stop[];
  /** The button that leads to the first stop, by how its name begins; none where the page stands there already. */
  begin: string;
  keep: string;
  /** The button to press once the last stop is shown, by how its name begins; none where it is left there. */
  finish: string;
}

/**
 * Plays a run by the page's own controls, from inside the page or the page around its frame: the same in every engine,
 * since nothing but the page is asked. Resolves to what the lesson then shows. Rejects with what was missing.
 * It is sent to the browser as text, so that it may use nothing from outside itself.
 */
export async function playInPage({ stops, begin, keep, finish }: PlayedInPage): Promise<string> {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const frameIn = (root: Document | ShadowRoot): HTMLIFrameElement | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'iframe') return element as HTMLIFrameElement;
      const inside = element.shadowRoot && frameIn(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  /** The lesson's document: this one, or that of a frame in it, or in that one's. */
  const doc = (): Document => {
    let at = document;
    while (!at.querySelector('afu-lesson')) {
      const inside = frameIn(at)?.contentDocument;
      if (!inside) break;
      at = inside;
    }
    return at;
  };
  const shown = (): string => flat(doc().querySelector('main')?.textContent ?? '');
  const heading = (): string => flat(doc().querySelector('h2')?.textContent ?? '');
  const button = (name: string): HTMLButtonElement | undefined =>
    [...doc().querySelectorAll('button')].find((one) => flat(one.textContent).startsWith(name));
  const pause = (): Promise<unknown> => new Promise((next) => setTimeout(next, 8));
  const until = async (what: string, holds: () => unknown): Promise<void> => {
    const started = Date.now();
    while (!holds()) {
      if (Date.now() - started > 30_000)
        throw new Error(`${what} did not come; there is: ${shown().slice(0, 300)}`);
      await pause();
    }
  };
  const control = (id: string): HTMLElement => doc().getElementById(`answer-${id}`)!;
  const ENDS = { end: '.ending', onward: 'main button.primary', decide: 'form.decision' };

  if (begin !== '') {
    await until('the first screen', () => button(begin));
    button(begin)!.click();
  }
  for (const [i, stop] of stops.entries()) {
    const last = i === stops.length - 1;
    const missing = (): string[] => stop.texts.filter((text) => !shown().includes(flat(text)));
    const ready = (): unknown =>
      heading() === flat(stop.heading) &&
      missing().length === 0 &&
      doc().querySelector(stop.does === 'decide-and-keep' ? ENDS.decide : ENDS[stop.does]);
    await until(`“${stop.heading}” with all its words`, ready).catch((error: Error) => {
      throw new Error([error.message, ...missing().map((text) => `missing: ${text}`)].join('\n'));
    });
    if (last) break;
    if (stop.does === 'onward') doc().querySelector<HTMLButtonElement>(ENDS.onward)!.click();
    else {
      for (const id of stop.press) {
        await until(`the control ${id}`, () => control(id));
        control(id).click();
      }
      for (const [place, id] of stop.order.entries())
        for (;;) {
          const now = [...doc().querySelectorAll('form.decision [id$="-up"]')].map((up) => up.id);
          if (now.indexOf(`answer-${id}-up`) <= place) break;
          control(`${id}-up`).click();
          await pause();
        }
      doc().querySelector<HTMLButtonElement>('form.decision button[type=submit]')!.click();
      if (stop.does === 'decide-and-keep') {
        await until('the question whether to keep it', () => button(keep));
        button(keep)!.click();
      }
    }
    await until('the next screen', () => !ready());
  }
  if (finish !== '') {
    const before = shown();
    await until(`the button “${finish}”`, () => button(finish));
    button(finish)!.click();
    await until('what comes after it', () => shown() !== before);
  }
  return shown();
}
