/** What the page shows, by its address. Every view is a page of its own, so that leaving one really leaves it. */
export type View =
  | { view: 'courses' }
  | { view: 'gradebook' }
  | { view: 'attempt'; id: string }
  | {
      view: 'play';
      package: string;
      sco: string;
      mode: 'normal' | 'browse';
      newAttempt: boolean;
      fault: string;
    };

/** Reads the query of an address. `learner` is null when it names none. */
export function readAddress(search: string): { view: View; learner: string | null } {
  const query = new URLSearchParams(search);
  const learner = query.get('learner');
  const played = query.get('play');
  const attempt = query.get('attempt');
  if (played !== null)
    return {
      learner,
      view: {
        view: 'play',
        package: played,
        sco: query.get('sco') ?? '',
        mode: query.get('mode') === 'browse' ? 'browse' : 'normal',
        newAttempt: query.get('new') === '1',
        fault: query.get('fault') ?? 'none',
      },
    };
  if (attempt !== null) return { learner, view: { view: 'attempt', id: attempt } };
  return { learner, view: { view: query.has('gradebook') ? 'gradebook' : 'courses' } };
}

/** The address that shows a view as a learner. */
export function addressOf(view: View, learner: string): string {
  const query = new URLSearchParams();
  if (view.view === 'gradebook') query.set('gradebook', '');
  if (view.view === 'attempt') query.set('attempt', view.id);
  if (view.view === 'play') {
    query.set('play', view.package);
    query.set('sco', view.sco);
    if (view.mode !== 'normal') query.set('mode', view.mode);
    if (view.newAttempt) query.set('new', '1');
    if (view.fault !== 'none') query.set('fault', view.fault);
  }
  query.set('learner', learner);
  return `/?${query.toString()}`;
}
