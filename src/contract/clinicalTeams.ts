import { z } from 'zod';
import { clinicalTeamKinds, preparationStates } from '#domain/clinicalTeams/clinicalTeam.ts';
import { nothing, proposal, read, write } from './define.ts';
import { id, isoDate, line, optionalLine, version } from './values.ts';

/** A ward or community team. Whom to reach there is a role, such as “Ward manager”, not a name. */
const clinicalTeamFields = {
  name: line(80),
  kind: z.enum(clinicalTeamKinds),
  placeId: id.nullable(),
  contactRole: optionalLine(80),
  telephone: optionalLine(40),
  email: z.email('This is not an e-mail address.').max(120).nullable(),
};

/** A workshop is in the calendar (`sessionId`) and has that date, or only a date. */
const workshopFields = {
  date: isoDate.nullable(),
  sessionId: id.nullable(),
  /** The peers who delivered it with others. */
  peers: z.array(id).max(20),
};

const workshop = z.object({
  id,
  date: z.string(),
  sessionId: id.nullable(),
  /** Its session was cancelled or left out, so it does not count. */
  cancelled: z.boolean(),
  peers: z.array(id),
});

/** Everything recorded of a ward or community team; its version covers its workshops and placements. */
export const clinicalTeam = z.object({
  id,
  version,
  name: z.string(),
  kind: z.enum(clinicalTeamKinds),
  placeId: id.nullable(),
  placeName: z.string().nullable(),
  site: z.string().nullable(),
  contactRole: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  archived: z.boolean(),
  /** How it is prepared today. */
  preparation: z.object({
    state: z.enum(preparationStates),
    last: z.string().nullable(),
    refreshDue: z.string().nullable(),
    next: z.string().nullable(),
    withoutPeer: z.boolean(),
  }),
  /** Newest first. */
  workshops: z.array(workshop),
  /** Those who are there or will be first, then those who were; each by start. */
  placements: z.array(
    z.object({ id, personId: id, from: z.string(), until: z.string().nullable(), over: z.boolean() }),
  ),
});
export type ClinicalTeam = z.infer<typeof clinicalTeam>;

/** A team with which people are placed, or will be soon, though it is not prepared then. */
export const clinicalTeamToPrepare = z.object({
  clinicalTeamId: id,
  name: z.string(),
  state: z.enum(['notPrepared', 'refreshOverdue']),
  /** The first such day. */
  from: z.string(),
  due: z.string().nullable(),
  /** The next workshop planned. */
  next: z.string().nullable(),
  personIds: z.array(id),
});
export type ClinicalTeamToPrepare = z.infer<typeof clinicalTeamToPrepare>;

const ofClinicalTeam = { clinicalTeamId: id, version };

export const clinicalTeamsRequests = {
  /** All of them, archived ones last. */
  'clinicalTeams.list': read(nothing, z.array(clinicalTeam)),
  /** Those to be prepared for people placed there now or in the next two weeks; soonest first. */
  'clinicalTeams.toPrepare': read(nothing, z.array(clinicalTeamToPrepare)),

  'clinicalTeams.add': write(clinicalTeamFields),
  'clinicalTeams.change': write({ id, version, ...clinicalTeamFields, archived: z.boolean() }),
  'clinicalTeams.recordWorkshop': write({ ...ofClinicalTeam, ...workshopFields }),
  'clinicalTeams.changeWorkshop': write({ ...ofClinicalTeam, id, ...workshopFields }),
  'clinicalTeams.removeWorkshop': write({ ...ofClinicalTeam, id }),
  /** Somebody was never placed there after all; a placement that ran is ended instead. */
  'clinicalTeams.removePlacement': write({ ...ofClinicalTeam, id }),

  /** Dates are inclusive. A team that is not prepared then is pointed out. */
  'clinicalTeams.place': proposal({
    ...ofClinicalTeam,
    personId: id,
    from: isoDate,
    until: isoDate.nullable(),
  }),
  'clinicalTeams.changePlacement': proposal({
    ...ofClinicalTeam,
    id,
    from: isoDate,
    until: isoDate.nullable(),
  }),
};
