import type { Condition, Decision, Rating, Route, Scene, SceneId } from './story.ts';

/** One road out of a scene: by a response, or simply onward. */
export interface Link {
  to: SceneId;
  /** The choice's id, or the outcome's; null where the scene simply leads on. */
  response: string | null;
  rating: Rating | null;
  critical: boolean;
  /** What must hold for the road to be taken; undefined where nothing must. */
  if?: Condition;
}

/** Every road out of a scene, in the order of the file. An ending has none. */
export function linksOf({ step }: Scene): Link[] {
  switch (step.kind) {
    case 'ending':
      return [];
    case 'onward':
      return roads(step.routes, { response: null, rating: null, critical: false });
    case 'decision':
      return responsesOf(step.decision).flatMap(({ routes, ...response }) => roads(routes, response));
  }
}

type Answered = Pick<Link, 'response' | 'rating' | 'critical'>;

function responsesOf(decision: Decision): (Answered & { routes: readonly Route[] })[] {
  if (decision.kind === 'choose-one')
    return decision.choices.map(({ id, rating, critical, routes }) => ({
      response: id,
      rating,
      critical: critical !== undefined,
      routes,
    }));
  const { right, partly, wrong, critical } = decision.outcomes;
  return [
    { response: 'right', rating: 'best', critical: false, routes: right.routes },
    { response: 'partly', rating: 'acceptable', critical: false, routes: partly.routes },
    { response: 'wrong', rating: 'poor', critical: false, routes: wrong.routes },
    ...(critical
      ? [{ response: 'critical', rating: 'poor' as const, critical: true, routes: critical.routes }]
      : []),
  ];
}

function roads(routes: readonly Route[], response: Answered): Link[] {
  return routes.map(({ to, if: condition }) => ({
    to,
    ...response,
    ...(condition !== undefined && { if: condition }),
  }));
}
