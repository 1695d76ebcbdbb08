/** Something to be sent. */
export type Step = () => Promise<void>;

/** All together. Rejects where any of it fails. */
export async function atOnce(steps: readonly Step[]): Promise<void> {
  await Promise.all(steps.map((step) => step()));
}

/**
 * One after another, so that none overtakes the last word; at once what is left where one fails, or the page goes.
 * Rejects where any of it fails.
 */
export async function inTurn(steps: readonly Step[], win: Window): Promise<void> {
  const waiting = [...steps];
  const rest: Promise<void>[] = [];
  const sendRest = (): void => void rest.push(atOnce(waiting.splice(0)));
  win.addEventListener('pagehide', sendRest);
  let failed: unknown = null;
  for (let step = waiting.shift(); step; step = waiting.shift())
    await step().catch((error: unknown) => {
      failed = error;
      sendRest();
    });
  await Promise.all(rest);
  if (failed !== null) throw failed as Error;
}
