import { z } from 'zod';
import { nothing, proposal, read, write } from './define.ts';
import { id, isoDate, line, optionalLine, version } from './values.ts';

export const localModule = z.object({
  id,
  version,
  name: z.string(),
  archived: z.boolean(),
  /** The steps of programmes it ticks. */
  steps: z.array(id),
});
export type LocalModuleView = z.infer<typeof localModule>;

/** A step of somebody's that a module they completed ticks now, and about which nobody has decided. */
const offer = z.object({
  completionId: id,
  name: z.string(),
  doneOn: z.string(),
  stepId: id,
  step: z.string(),
});

export const ownModules = z.object({
  /** What somebody completed, the latest first, with the names of the steps it ticked. */
  completed: z.array(
    z.object({
      id,
      name: z.string(),
      doneOn: z.string(),
      reference: z.string().nullable(),
      ticked: z.array(z.string()),
    }),
  ),
  offers: z.array(offer),
  /** Modules they can complete, with the names of the steps each would tick. */
  modules: z.array(z.object({ id, name: z.string(), ticks: z.array(z.string()) })),
});
export type OwnModules = z.infer<typeof ownModules>;

const steps = z.array(id).max(200);
const settled = z.array(z.strictObject({ completionId: id, stepId: id })).max(200);

export const modulesRequests = {
  'module.list': read(nothing, z.array(localModule)),
  /** To whom something completed before is offered for further steps. */
  'module.offers': read(
    nothing,
    z.array(z.object({ id, version, personId: id, offers: z.array(offer).min(1) })),
  ),
  /** The modules of somebody whose induction has begun. */
  'module.ofPerson': read(z.strictObject({ personId: id }), ownModules),

  'module.add': write({ name: line(80), steps }),
  'module.change': write({ id, version, name: line(80), steps, archived: z.boolean() }),
  // From here on `id` and `version` are those of the induction.
  /** Of the steps offered, which are ticked by what was completed and which stay as they are. */
  'module.settle': write({ id, version, take: settled, leave: settled }),
  /** The module was not completed after all: what it ticked is open again. */
  'module.takeBack': write({ id, version, completionId: id }),

  /** Somebody completed a module: the steps it is mapped to are ticked. */
  'module.complete': proposal({ id, version, moduleId: id, doneOn: isoDate, reference: optionalLine(60) }),
};
