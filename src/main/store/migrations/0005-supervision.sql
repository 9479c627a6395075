-- Supervision: how often it is asked for, what came of each session, and what was agreed in it. No notes of what was said.

-- What the trust asks of a role and status from a date on; every_weeks NULL asks for nothing. Older rows stay, so that
-- what was asked then is known. No public text gives these numbers: those below are a start, to be changed.
CREATE TABLE cadence_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  role TEXT NOT NULL CHECK (role IN ('peerWorker', 'coordinator')),
  status TEXT NOT NULL CHECK (status IN ('active', 'reserve')),
  kind TEXT NOT NULL CHECK (kind IN ('individualSupervision', 'groupSupervision')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  every_weeks INTEGER CHECK (every_weeks BETWEEN 1 AND 52),
  within_days INTEGER NOT NULL CHECK (within_days BETWEEN 0 AND 180),
  minimum_minutes INTEGER NOT NULL CHECK (minimum_minutes BETWEEN 0 AND 480),
  group_counts INTEGER NOT NULL CHECK (group_counts IN (0, 1)),
  CHECK (every_weeks IS NULL OR within_days * 2 < every_weeks * 7),
  CHECK (group_counts = 0 OR kind = 'individualSupervision'),
  UNIQUE (role, status, kind, from_date)
) STRICT;
INSERT INTO cadence_rule
  (role, status, kind, from_date, every_weeks, within_days, minimum_minutes, group_counts)
VALUES
  ('peerWorker', 'active', 'individualSupervision', '2000-01-01', 4, 7, 30, 0),
  ('peerWorker', 'active', 'groupSupervision', '2000-01-01', 4, 7, 30, 0),
  ('peerWorker', 'reserve', 'individualSupervision', '2000-01-01', 8, 14, 30, 1),
  ('coordinator', 'active', 'individualSupervision', '2000-01-01', 6, 7, 30, 0);

-- What is asked of one person instead, and why; until_date is inclusive.
CREATE TABLE cadence_exception (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('individualSupervision', 'groupSupervision')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  until_date TEXT CHECK (until_date GLOB '????-??-??'),
  every_weeks INTEGER CHECK (every_weeks BETWEEN 1 AND 52),
  within_days INTEGER NOT NULL CHECK (within_days BETWEEN 0 AND 180),
  minimum_minutes INTEGER NOT NULL CHECK (minimum_minutes BETWEEN 0 AND 480),
  group_counts INTEGER NOT NULL CHECK (group_counts IN (0, 1)),
  reason TEXT NOT NULL CHECK (
    reason IN ('fewHours', 'newInPost', 'phasedReturn', 'moreSupport', 'supervisedElsewhere', 'agreedLocally')
  ),
  CHECK (until_date IS NULL OR until_date >= from_date),
  CHECK (every_weeks IS NULL OR within_days * 2 < every_weeks * 7),
  CHECK (group_counts = 0 OR kind = 'individualSupervision'),
  UNIQUE (person_id, kind, from_date)
) STRICT;

-- What came of a session. It keeps what was so at the time: kind, day, times and who led.
CREATE TABLE register (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  session_id INTEGER NOT NULL UNIQUE REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('individualSupervision', 'groupSupervision')),
  date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT NOT NULL CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  led_by_person_id INTEGER REFERENCES person (id),
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  cancelled_by TEXT CHECK (cancelled_by IN ('lead', 'attendees', 'trust')),
  not_held_reason TEXT CHECK (
    not_held_reason IN ('leadAway', 'attendeesAway', 'nobodyCame', 'urgentWork', 'roomNotAvailable', 'bankHoliday', 'other')
  ),
  CHECK (start_time < end_time),
  CHECK ((held = 1) = (cancelled_by IS NULL)),
  CHECK ((held = 1) = (not_held_reason IS NULL))
) STRICT;
CREATE INDEX register_date ON register (date);

-- Everybody who was to attend. Of a session that was not held, who they were and no more.
CREATE TABLE register_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  register_id INTEGER NOT NULL REFERENCES register (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  attendance TEXT CHECK (attendance IN ('attended', 'apologies', 'didNotAttend', 'leftEarly')),
  left_at TEXT CHECK (left_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  CHECK ((attendance IS 'leftEarly') = (left_at IS NOT NULL)),
  CHECK (minutes = 0 OR attendance IN ('attended', 'leftEarly')),
  UNIQUE (register_id, person_id)
) STRICT;
CREATE INDEX register_line_person ON register_line (person_id);

-- Topics that can be ticked. Those archived stay on the registers they were ticked on.
CREATE TABLE supervision_topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) BETWEEN 1 AND 40),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
-- The handbook's headings that concern what is talked about: 11.4 risk and safety, 11.6 wellbeing; boundaries; 14 endings.
INSERT INTO supervision_topic (name) VALUES
  ('Risk and safety'), ('Boundaries'), ('Endings'), ('Wellbeing'), ('Caseload'), ('Training');

CREATE TABLE register_topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  register_id INTEGER NOT NULL REFERENCES register (id),
  topic_id INTEGER NOT NULL REFERENCES supervision_topic (id),
  UNIQUE (register_id, topic_id)
) STRICT;

-- What was agreed, who does it and by when; it is carried forward until it is closed. `person_id`: whose supervision.
CREATE TABLE supervision_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL REFERENCES person (id),
  owner_person_id INTEGER NOT NULL REFERENCES person (id),
  session_id INTEGER REFERENCES session (id),
  what TEXT NOT NULL CHECK (length(trim(what)) BETWEEN 1 AND 120),
  due_date TEXT NOT NULL CHECK (due_date GLOB '????-??-??'),
  closed_date TEXT CHECK (closed_date GLOB '????-??-??')
) STRICT;
CREATE INDEX supervision_action_open ON supervision_action (person_id) WHERE closed_date IS NULL;

-- Whether there is a wellbeing plan and when it is looked at again; its content has no place here.
CREATE TABLE wellbeing_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  has_plan INTEGER NOT NULL CHECK (has_plan IN (0, 1)),
  review_date TEXT CHECK (review_date GLOB '????-??-??'),
  CHECK (has_plan = 1 OR review_date IS NULL)
) STRICT;

-- Support from a peer outside the team, for the peer worker themself.
CREATE TABLE peer_support (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL REFERENCES person (id),
  offered_date TEXT NOT NULL CHECK (offered_date GLOB '????-??-??'),
  answer TEXT CHECK (answer IN ('accepted', 'declined')),
  answered_date TEXT CHECK (answered_date GLOB '????-??-??'),
  CHECK ((answer IS NULL) = (answered_date IS NULL)),
  CHECK (answered_date IS NULL OR answered_date >= offered_date),
  UNIQUE (person_id, offered_date)
) STRICT;
