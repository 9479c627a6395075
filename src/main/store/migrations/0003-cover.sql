-- What keeps cover going over a whole absence: swaps, long-term cover, who was told, and whom to ring.

-- Two people who take each other's sessions. Its two rows of cover stand or fall together.
CREATE TABLE swap (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  one_person_id INTEGER NOT NULL REFERENCES person (id),
  other_person_id INTEGER NOT NULL REFERENCES person (id),
  CHECK (one_person_id <> other_person_id)
) STRICT;
ALTER TABLE cover ADD COLUMN swap_id INTEGER REFERENCES swap (id);
CREATE INDEX cover_swap ON cover (swap_id) WHERE swap_id IS NOT NULL;

-- A reserve who stands in for somebody from a day on. The sessions covered are rows of cover like any other; this row
-- says since when and until when (inclusive; NULL while nobody knows), and which sessions hand the work over and back.
CREATE TABLE long_term_cover (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  for_person_id INTEGER NOT NULL REFERENCES person (id),
  by_person_id INTEGER NOT NULL REFERENCES person (id),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  until_date TEXT CHECK (until_date GLOB '????-??-??'),
  handover_session_id INTEGER REFERENCES session (id),
  hand_back_session_id INTEGER REFERENCES session (id),
  CHECK (for_person_id <> by_person_id),
  CHECK (until_date IS NULL OR until_date >= from_date)
) STRICT;
CREATE INDEX long_term_cover_for ON long_term_cover (for_person_id, from_date);
CREATE INDEX long_term_cover_by ON long_term_cover (by_person_id, from_date);

-- What the service user of a session was told, as it stood then: they must be told again when it has changed since.
CREATE TABLE told (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL UNIQUE REFERENCES session (id),
  told_on TEXT NOT NULL CHECK (told_on GLOB '????-??-??'),
  by_person_id INTEGER REFERENCES person (id),
  -- State, date, time and who leads, as one text that is compared (src/domain/told.ts).
  what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 200)
) STRICT;

-- Whom to ring while the coordinator is away: on the dates (inclusive), all her hours or only those between the times.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  for_person_id INTEGER NOT NULL REFERENCES person (id),
  by_person_id INTEGER NOT NULL REFERENCES person (id),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  until_date TEXT NOT NULL CHECK (until_date GLOB '????-??-??'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  CHECK (for_person_id <> by_person_id),
  CHECK (until_date >= from_date),
  CHECK ((start_time IS NULL) = (end_time IS NULL)),
  CHECK (start_time IS NULL OR start_time < end_time)
) STRICT;
CREATE INDEX contact_for ON contact (for_person_id, from_date);

-- Who has met a service user before is asked for every gap; all it needs of the sessions is in the index.
CREATE INDEX session_service_user ON session (service_user_id, date, state, start_time, end_time)
  WHERE service_user_id IS NOT NULL;
