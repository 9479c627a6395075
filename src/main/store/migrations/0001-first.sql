-- Dates are YYYY-MM-DD, times HH:MM, both Europe/London wall clock. Intervals within a day are [start_time, end_time).
-- Every table of the coordinator's work has an integer id that is never used again, and a version that only rises.

CREATE TABLE place (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  site TEXT CHECK (site IS NULL OR length(trim(site)) BETWEEN 1 AND 80),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  UNIQUE (name, site)
) STRICT;

CREATE TABLE service_user (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(code) BETWEEN 2 AND 20),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'peerWorker', 'external')),
  employer TEXT CHECK (length(employer) <= 80),
  base_place_id INTEGER REFERENCES place (id),
  contracted_minutes INTEGER CHECK (contracted_minutes BETWEEN 0 AND 10080),
  telephone TEXT CHECK (length(telephone) <= 40),
  email TEXT CHECK (length(email) <= 120),
  start_date TEXT CHECK (start_date GLOB '????-??-??'),
  leaving_date TEXT CHECK (leaving_date GLOB '????-??-??'),
  ready_from TEXT CHECK (ready_from GLOB '????-??-??'),
  may_lead_group INTEGER NOT NULL DEFAULT 0 CHECK (may_lead_group IN (0, 1)),
  may_lead_individual INTEGER NOT NULL DEFAULT 0 CHECK (may_lead_individual IN (0, 1)),
  CHECK (leaving_date IS NULL OR start_date IS NULL OR leaving_date >= start_date)
) STRICT;

-- A leaver is not a row here: it is what a person becomes the day after leaving_date.
CREATE TABLE person_status (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  status TEXT NOT NULL CHECK (status IN ('applicant', 'reserve', 'active', 'paused')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  UNIQUE (person_id, from_date)
) STRICT;

CREATE TABLE working_pattern (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  weeks INTEGER NOT NULL CHECK (weeks IN (1, 2)),
  UNIQUE (person_id, from_date)
) STRICT;

CREATE TABLE working_hours (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern_id INTEGER NOT NULL REFERENCES working_pattern (id),
  week INTEGER NOT NULL CHECK (week IN (1, 2)),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT NOT NULL CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  CHECK (start_time < end_time)
) STRICT;
CREATE INDEX working_hours_pattern ON working_hours (pattern_id);

CREATE TABLE series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('groupSupervision', 'individualSupervision', 'supportMeeting', 'training', 'wardVisit', 'shadowing', 'induction', 'workshop', 'meeting')),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  every_weeks INTEGER NOT NULL CHECK (every_weeks BETWEEN 1 AND 26),
  start_date TEXT NOT NULL CHECK (start_date GLOB '????-??-??'),
  start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  place_id INTEGER REFERENCES place (id),
  link TEXT CHECK (link LIKE 'https://%'),
  service_user_id INTEGER REFERENCES service_user (id),
  until_date TEXT CHECK (until_date GLOB '????-??-??'),
  slot_count INTEGER CHECK (slot_count BETWEEN 1 AND 520),
  size_limit INTEGER CHECK (size_limit BETWEEN 1 AND 60),
  on_bank_holiday TEXT NOT NULL CHECK (on_bank_holiday IN ('keep', 'skip', 'nextWorkingDay', 'ask')),
  on_leave TEXT NOT NULL CHECK (on_leave IN ('keep', 'skip', 'nextWorkingDay', 'ask')),
  predecessor_id INTEGER REFERENCES series (id),
  -- Slots before this date have been made into sessions; the next extension starts here.
  extended_to TEXT NOT NULL CHECK (extended_to GLOB '????-??-??'),
  CHECK (until_date IS NULL OR slot_count IS NULL),
  CHECK ((kind = 'supportMeeting') OR service_user_id IS NULL)
) STRICT;
CREATE INDEX series_predecessor ON series (predecessor_id);

-- Membership dates are inclusive; an open end is NULL.
CREATE TABLE series_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL REFERENCES series (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  part TEXT NOT NULL CHECK (part IN ('lead', 'attendee')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  until_date TEXT CHECK (until_date GLOB '????-??-??'),
  CHECK (until_date IS NULL OR until_date >= from_date),
  UNIQUE (series_id, person_id, from_date)
) STRICT;

-- slot is the date the rule gave; it never changes, wherever the session is moved to. Lists of values are spelled with OR
-- here: for IN (three or more) SQLite builds a table at every insert, which is four times slower with this many rows.
CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  series_id INTEGER REFERENCES series (id),
  slot TEXT CHECK (slot GLOB '????-??-??'),
  kind TEXT NOT NULL CHECK (
    kind = 'groupSupervision' OR kind = 'individualSupervision' OR kind = 'supportMeeting'
    OR kind = 'training' OR kind = 'wardVisit' OR kind = 'shadowing' OR kind = 'induction'
    OR kind = 'workshop' OR kind = 'meeting'
  ),
  date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT NOT NULL CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  place_id INTEGER REFERENCES place (id),
  link TEXT CHECK (link LIKE 'https://%'),
  service_user_id INTEGER REFERENCES service_user (id),
  state TEXT NOT NULL DEFAULT 'planned' CHECK (state = 'planned' OR state = 'skipped' OR state = 'cancelled'),
  cancel_reason TEXT CHECK (
    cancel_reason = 'leadAway' OR cancel_reason = 'attendeesAway' OR cancel_reason = 'noCover'
    OR cancel_reason = 'serviceUserDeclined' OR cancel_reason = 'serviceUserUnwell'
    OR cancel_reason = 'roomNotAvailable' OR cancel_reason = 'bankHoliday'
    OR cancel_reason = 'noLongerNeeded' OR cancel_reason = 'other'
  ),
  changed_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (changed_by_hand IN (0, 1)),
  -- What must be asked about this session before it can be relied on (shown on Today).
  question TEXT CHECK (question = 'bankHoliday' OR question = 'leave' OR question = 'slotGone'),
  CHECK (start_time < end_time),
  CHECK ((series_id IS NULL) = (slot IS NULL)),
  CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
  CHECK ((kind = 'supportMeeting') OR service_user_id IS NULL),
  UNIQUE (series_id, slot)
) STRICT;
CREATE INDEX session_date ON session (date, start_time);
CREATE INDEX session_question ON session (question) WHERE question IS NOT NULL;

CREATE TABLE session_part (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL REFERENCES session (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  part TEXT NOT NULL CHECK (part IN ('lead', 'attendee')),
  origin TEXT NOT NULL CHECK (origin IN ('series', 'hand')),
  UNIQUE (session_id, person_id)
) STRICT;
CREATE INDEX session_part_person ON session_part (person_id, session_id);

-- until_date is inclusive; NULL means not known yet. Times, where given, limit the first and the last day.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('annualLeave', 'sickness', 'carers', 'parental', 'training', 'other')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  from_time TEXT CHECK (from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  until_date TEXT CHECK (until_date GLOB '????-??-??'),
  until_time TEXT CHECK (until_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- The day from which the coordinator treats the spell as long-term, when earlier than the setting says.
  long_term_from TEXT CHECK (long_term_from GLOB '????-??-??'),
  CHECK (until_date IS NULL OR until_date >= from_date),
  CHECK (until_date IS NOT NULL OR until_time IS NULL),
  CHECK (until_date IS NULL OR until_date > from_date OR from_time IS NULL OR until_time IS NULL OR from_time < until_time)
) STRICT;
CREATE INDEX absence_person ON absence (person_id, from_date);

CREATE TABLE cover (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL REFERENCES session (id),
  for_person_id INTEGER NOT NULL REFERENCES person (id),
  by_person_id INTEGER NOT NULL REFERENCES person (id),
  start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT NOT NULL CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  CHECK (start_time < end_time),
  CHECK (for_person_id <> by_person_id),
  UNIQUE (session_id, for_person_id, start_time)
) STRICT;
CREATE INDEX cover_by_person ON cover (by_person_id, session_id);
CREATE INDEX cover_session ON cover (session_id);

CREATE TABLE ask (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  session_id INTEGER NOT NULL REFERENCES session (id),
  for_person_id INTEGER NOT NULL REFERENCES person (id),
  asked_person_id INTEGER NOT NULL REFERENCES person (id),
  asked_at TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??'),
  how TEXT NOT NULL CHECK (how IN ('telephone', 'inPerson', 'email', 'message')),
  answer TEXT CHECK (answer IN ('accepted', 'declined')),
  answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??'),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  UNIQUE (session_id, for_person_id, asked_person_id)
) STRICT;
CREATE INDEX ask_asked_person ON ask (asked_person_id);

-- A gap the coordinator decided to leave open on purpose.
CREATE TABLE gap_not_needed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL REFERENCES session (id),
  for_person_id INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (session_id, for_person_id)
) STRICT;

-- A hard rule broken knowingly: who, why, and what the rules said at the time (a JSON list of findings).
CREATE TABLE override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER REFERENCES session (id),
  actor_id INTEGER REFERENCES person (id),
  request TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('personAgreed', 'noOneElse', 'swapAgreed', 'continuity', 'recordOutOfDate', 'other')),
  note TEXT CHECK (length(note) <= 200),
  findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;
CREATE INDEX override_session ON override (session_id);

CREATE TABLE extra_day (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  date TEXT NOT NULL UNIQUE CHECK (date GLOB '????-??-??'),
  title TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 60)
) STRICT;

-- Settings as text, one row each; those not here have their default (src/domain/settings.ts).
CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;
