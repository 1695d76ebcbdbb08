/** What is found wrong with a page by looking at it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, in the page's frames too where `frames` says that it has any. Another theme changes nothing but
 * colours, so `only` need not look at the rest again.
 */
export async function axe(
  page: Page,
  only?: 'colours',
  frames: 'frames' | 'none' = 'none',
): Promise<string[]> {
  // Without frames, axe need not open another page to put results together.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(frames === 'none')
    .options({ resultTypes: ['violations'] });
  const { violations } = await (
    only ? builder.withRules('color-contrast') : builder.withTags(RULES)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} ${html} ${failureSummary ?? ''}`),
  );
}

/** What spills over the side, by the class or name of the element. */
export function spills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.localName}.${element.className}`);
  });
}
