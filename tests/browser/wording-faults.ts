import type { Page } from 'playwright';

/**
 * What on the page is not in the pseudo-locale: text, and what is only heard, that is not of the lesson. The
 * pseudo-locale accents every a, e, i, o, u and s of the interface, so that a plain one was never translated.
 */
export function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const PLAIN = /[aeious]/i;
    // Text of the lesson, what stands in any language, and what the learner typed.
    const APART =
      '[lang="en-GB"], script, style, noscript, .sources a, .address, .name, .plan .print-only p:first-child';
    const apart = (element: Element): boolean => element.closest(APART) !== null;
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement: parent } = texts.currentNode as Text;
      const isHash = /^[0-9a-f]{12}$/.test(data.trim());
      // A thing to mend is named in the lesson's words, inside the interface's.
      const said = parent!.closest('.problems') && data.trim().startsWith('[') ? '' : data;
      if (PLAIN.test(said) && !isHash && !apart(parent!)) faults.push(`${parent!.localName}: ${data.trim()}`);
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const value = element.getAttribute(name)!;
        if (PLAIN.test(value) && !value.startsWith('[')) faults.push(`${name}: ${value}`);
      }
    if (!document.title.startsWith('[')) faults.push(`title: ${document.title}`);
    return faults;
  });
}

/** Text that stands out of what it is in, to the side, or is cut off by it. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width)
      faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const hidden = (element: Element): boolean =>
      element.closest('.skip, .visually-hidden, script, noscript') !== null;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement!;
      if (text.data.trim() === '' || !parent.checkVisibility() || hidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      for (
        let around: Element | null = parent;
        around && around !== document.body;
        around = around.parentElement
      ) {
        const style = getComputedStyle(around);
        if (style.display === 'inline' || style.display === 'contents') continue;
        const frame = around.getBoundingClientRect();
        const cuts =
          style.overflowY === 'hidden' || style.overflowY === 'clip' || around.localName === 'button';
        if (
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          (cuts && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1))
        ) {
          faults.push(`${around.localName}.${around.className}: ${text.data.trim()}`);
          break;
        }
        // Its own scrolling shows what is below, and what is beside it is a fault of its own.
        if (style.overflowY === 'auto') {
          if (around.scrollWidth > around.clientWidth + 1)
            faults.push(`${around.localName} scrolls sideways`);
          break;
        }
      }
    }
    return faults;
  });
}
