-- Ward and community teams with how they were prepared for peer workers, who is placed with them, and applicants.

-- A clinical team: a ward or a community team, never the peer worker team itself. Whom to reach is a role, not a name.
CREATE TABLE clinical_team (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  kind TEXT NOT NULL CHECK (kind IN ('ward', 'community')),
  place_id INTEGER REFERENCES place (id),
  contact_role TEXT CHECK (length(contact_role) <= 80),
  telephone TEXT CHECK (length(telephone) <= 40),
  email TEXT CHECK (length(email) <= 120),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- A preparation workshop of a team. One in the calendar has the date of its session, so that moving the session moves it.
CREATE TABLE workshop (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  clinical_team_id INTEGER NOT NULL REFERENCES clinical_team (id),
  date TEXT CHECK (date GLOB '????-??-??'),
  session_id INTEGER REFERENCES session (id),
  CHECK ((date IS NULL) <> (session_id IS NULL))
) STRICT;
CREATE INDEX workshop_team ON workshop (clinical_team_id);
CREATE UNIQUE INDEX workshop_session ON workshop (session_id, clinical_team_id) WHERE session_id IS NOT NULL;

-- The peers who delivered it with the coordinator or trainer.
CREATE TABLE workshop_peer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workshop_id INTEGER NOT NULL REFERENCES workshop (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (workshop_id, person_id)
) STRICT;
CREATE INDEX workshop_peer_person ON workshop_peer (person_id);

-- Somebody who works with a team, on the dates (inclusive; NULL without an end).
CREATE TABLE placement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  clinical_team_id INTEGER NOT NULL REFERENCES clinical_team (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  until_date TEXT CHECK (until_date GLOB '????-??-??'),
  CHECK (until_date IS NULL OR until_date >= from_date)
) STRICT;
CREATE INDEX placement_team ON placement (clinical_team_id, from_date);
CREATE INDEX placement_person ON placement (person_id, from_date);

-- How somebody came to the team. Outcomes are of set values; there is no place for an essay about a person.
CREATE TABLE application (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL REFERENCES person (id),
  pathway TEXT NOT NULL CHECK (pathway IN ('new', 'existingWorkforce')),
  applied_on TEXT NOT NULL CHECK (applied_on GLOB '????-??-??'),
  assessment TEXT CHECK (assessment IN ('met', 'partlyMet', 'notMet')),
  assessed_on TEXT CHECK (assessed_on GLOB '????-??-??'),
  assessor_person_id INTEGER REFERENCES person (id),
  interview TEXT CHECK (interview IN ('suitable', 'suitableForReserve', 'notSuitable', 'didNotAttend')),
  interviewed_on TEXT CHECK (interviewed_on GLOB '????-??-??'),
  welfare_offered INTEGER CHECK (welfare_offered IN (0, 1)),
  welfare_on TEXT CHECK (welfare_on GLOB '????-??-??'),
  decision TEXT CHECK (decision IN ('appointedToRole', 'appointedToReserve', 'notAppointed', 'withdrew')),
  decided_on TEXT CHECK (decided_on GLOB '????-??-??'),
  -- The status the decision began and from when; NULL where it began none.
  status_from TEXT CHECK (status_from GLOB '????-??-??'),
  CHECK ((assessment IS NULL) = (assessed_on IS NULL)),
  CHECK (assessment IS NOT NULL OR assessor_person_id IS NULL),
  CHECK ((interview IS NULL) = (interviewed_on IS NULL)),
  CHECK ((welfare_offered IS NULL) = (welfare_on IS NULL)),
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CHECK (decision IN ('appointedToRole', 'appointedToReserve') OR status_from IS NULL)
) STRICT;
CREATE UNIQUE INDEX application_open ON application (person_id) WHERE decision IS NULL;
CREATE INDEX application_person ON application (person_id);
