import { Plan } from '#core/appraisal/plan.ts';
import { Scheme } from '#core/appraisal/scheme.ts';
import type { Library } from '#core/documents/library.ts';
import type { Shelf } from './shelf.ts';

/** Every `content/appraisal/<id>.yaml` and `content/plans/<id>.yaml`, in the order of their names. */
export async function readAppraisal(shelf: Shelf): Promise<Pick<Library, 'schemes' | 'plans'>> {
  return {
    schemes: await shelf.readAll('content/appraisal', Scheme, 'components'),
    plans: await shelf.readAll('content/plans', Plan, 'parts'),
  };
}
