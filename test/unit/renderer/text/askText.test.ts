import { describe, expect, it } from 'vitest';
import type { AskedRow } from '#renderer/text/askText.ts';
import { askText } from '#renderer/text/askText.ts';

const full: Record<number, string> = { 1: 'Amira Khan', 2: 'Ben Osei', 3: 'Tom Ellis', 9: 'Grace Okafor' };
const nameOf = (id: number) => full[id] ?? 'Somebody';
const names = {
  askedPersonId: 2,
  actorId: 9,
  nameOf,
  shortNameOf: (id: number) => nameOf(id).split(' ')[0] ?? '',
};

const row = (over: Partial<AskedRow['session']> = {}, more: Partial<AskedRow> = {}): AskedRow => ({
  session: {
    kind: 'supportMeeting',
    parts: [{ personId: 1, part: 'lead', origin: 'series' }],
    serviceUserCode: 'SU-017',
    date: '2026-11-26',
    placeName: 'Room 2',
    site: 'Elm House',
    link: null,
    start: '10:00',
    end: '11:00',
    ...over,
  },
  gap: { personId: 1 },
  start: '10:00',
  end: '11:00',
  ...more,
});

describe('a text that asks for cover', () => {
  it('says for whom, what, when, where, until when and whom to answer', () => {
    expect(askText([row()], names)).toEqual({
      subject: 'Can you cover on Thursday 26 November, 10:00–11:00?',
      body: `Hello Ben,

Could you stand in for Amira, who is away?

Support meeting with SU-017
Thursday 26 November 2026, 10:00–11:00
Room 2, Elm House

This is cover for this one session, until 11:00.

Please tell Grace Okafor yes or no – a no is fine too.

Thank you,
Grace`,
    });
  });

  it('asks only for the part, and says what it is a part of', () => {
    const { subject, body } = askText([row({}, { start: '10:30' })], names);
    expect(subject).toContain('10:30–11:00');
    expect(body).toContain('Thursday 26 November 2026, 10:30–11:00 (the session is 10:00–11:00)');
  });

  it('puts several gaps into one text, soonest first', () => {
    const later = row({ date: '2026-12-03', placeName: 'Home visit', site: null });
    const { subject, body } = askText([later, row()], names);
    expect(subject).toBe('Can you cover 2 sessions, the first on Thursday 26 November?');
    expect(body).toContain(`Could you stand in at 2 sessions?

1. For Amira, who is away:
Support meeting with SU-017
Thursday 26 November 2026, 10:00–11:00
Room 2, Elm House

2. For Amira, who is away:
Support meeting with SU-017
Thursday 3 December 2026, 10:00–11:00
Home visit

This is cover for these sessions only; each ends at the time given.`);
  });

  it('speaks of “me” where it is the one who asks, and of “you” where it is the one asked', () => {
    const own = row(
      {
        kind: 'individualSupervision',
        serviceUserCode: null,
        parts: [
          { personId: 9, part: 'lead', origin: 'series' },
          { personId: 2, part: 'attendee', origin: 'series' },
        ],
        placeName: null,
        site: null,
        link: 'https://meet.example.org/room',
      },
      { gap: { personId: 9 } },
    );
    const { body } = askText([own], names);
    expect(body).toContain('Could you stand in for me while I am away?');
    expect(body).toContain(
      'Individual supervision with you\nThursday 26 November 2026, 10:00–11:00\nOnline\n',
    );
    expect(body).not.toContain('https:');
  });

  it('has nothing to ask without a gap', () => {
    expect(askText([], names)).toEqual({ subject: '', body: '' });
  });
});
