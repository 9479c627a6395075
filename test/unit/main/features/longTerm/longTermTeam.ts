import type { Sent } from '#contract/requests.ts';
import { type CoverTeam, coverTeam, made, type Person } from '#test/unit/main/features/cover/coverTeam.ts';
import { notCleared, readyOn } from '#test/unit/main/features/induction/inductions.ts';

/** The cover team, with Amira away without an end from Mon 23 Nov 2026 and Dev a reserve who is ready. */
export interface LongTermTeam extends CoverTeam {
  absenceId: number;
  /** Weekly meetings of one code led by Amira, Tuesdays 10:00 from 24 Nov to 26 Jan 2027: ten. */
  seriesId: number;
  /** Makes somebody a reserve from early 2025, ready from a day (null: not ready). */
  asReserve(who: Person, readyFrom: string | null): Promise<void>;
  proposal(): ReturnType<typeof proposalOf>;
  /** The request by which Dev stands in from Mon 21 Dec, with what is given changed. */
  start(over?: Partial<Sent<'longTerm.start'>>): Promise<Sent<'longTerm.start'>>;
  /** Who covers each of Amira's meetings, by date; null for nobody. */
  coverByDate(): Promise<Record<string, number | null>>;
}

const proposalOf = (team: CoverTeam, absenceId: number) =>
  team.world.must('longTerm.proposal', { absenceId });

export async function longTermTeam(): Promise<LongTermTeam> {
  const team = await coverTeam();
  const { world, id } = team;
  const serviceUserId = made(await world.must('serviceUser.add', { code: 'SU-20' }));
  const seriesId = made(
    await world.agree('series.create', {
      kind: 'supportMeeting',
      startDate: '2026-11-24',
      weekday: 2,
      everyWeeks: 1,
      startTime: '10:00',
      minutes: 60,
      placeId: null,
      link: null,
      serviceUserId,
      until: '2027-01-26',
      count: null,
      sizeLimit: null,
      onBankHoliday: 'keep',
      onLeave: 'keep',
      members: [{ personId: id.amira, part: 'lead', from: '2026-11-24', until: null }],
    }),
  );
  const asReserve = async (who: Person, readyFrom: string | null) => {
    const { version } = await world.must('person.get', { id: id[who] });
    const status = { status: 'reserve' as const, from: '2025-01-06' };
    await world.must('person.setStatus', { id: id[who], version, ...status });
    if (readyFrom !== null) await readyOn(world, id[who], readyFrom);
    else await notCleared(world, id[who]);
  };
  await asReserve('dev', '2026-01-01');
  const absenceId = await team.absence();
  return {
    ...team,
    absenceId,
    seriesId,
    asReserve,
    proposal: () => proposalOf(team, absenceId),
    start: async (over = {}) => ({
      absenceId,
      version: await team.version(absenceId),
      byPersonId: id.dev,
      from: '2026-12-21',
      until: null,
      leadId: id.jo,
      handover: { date: '2026-12-18', start: '09:00', end: '10:00', placeId: null },
      supervisorId: id.jo,
      supervision: { date: '2026-12-23', start: '14:00', end: '15:00', placeId: null },
      steps: [],
      takeOver: false,
      ...over,
    }),
    coverByDate: async () => {
      const page = await world.must('calendar.between', {
        from: '2026-11-23',
        until: '2027-03-01',
        people: [id.amira],
        kinds: ['supportMeeting'],
      });
      return Object.fromEntries(
        page.sessions.map(({ date, cover }) => [
          date,
          cover.find((row) => row.forPersonId === id.amira)?.byPersonId ?? null,
        ]),
      );
    },
  };
}
