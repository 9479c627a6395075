-- Reserve peer workers: what an induction is made of, how far each person is, and what shows it.

-- A template the coordinator owns. Its version covers its steps and their order.
CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 80),
  pathway TEXT NOT NULL CHECK (pathway IN ('new', 'existingWorkforce'))
) STRICT;

-- The version of a step tells which people under way have not been asked yet whether they take a change over.
CREATE TABLE programme_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  programme_id INTEGER NOT NULL REFERENCES programme (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  kind TEXT NOT NULL CHECK (kind IN ('check', 'trainingSession', 'assessment', 'induction', 'wardVisit', 'shadowing', 'reading', 'access', 'meeting')),
  needed INTEGER NOT NULL CHECK (needed BETWEEN 1 AND 60),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 720),
  sign_off TEXT NOT NULL CHECK (sign_off IN ('coordinator', 'trainer', 'wardLead', 'occupationalHealth', 'other')),
  -- Days from the start by which it is due; NULL without a rule.
  due_days INTEGER CHECK (due_days BETWEEN 0 AND 730),
  valid_months INTEGER CHECK (valid_months BETWEEN 1 AND 120),
  gate INTEGER NOT NULL CHECK (gate IN (0, 1)),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
CREATE INDEX programme_step_programme ON programme_step (programme_id, position);

CREATE TABLE programme_step_after (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES programme_step (id),
  after_step_id INTEGER NOT NULL REFERENCES programme_step (id),
  CHECK (step_id <> after_step_id),
  UNIQUE (step_id, after_step_id)
) STRICT;

-- One person's way through a programme. Its version covers their steps, the evidence and what is booked.
CREATE TABLE induction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  programme_id INTEGER NOT NULL REFERENCES programme (id),
  start_date TEXT NOT NULL CHECK (start_date GLOB '????-??-??')
) STRICT;

-- The person's own copy of a step. seen_version: the version of the template's step last taken over or left;
-- left_out: a step that came into the template later and is not asked of this person.
CREATE TABLE person_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  induction_id INTEGER NOT NULL REFERENCES induction (id),
  origin_step_id INTEGER NOT NULL REFERENCES programme_step (id),
  seen_version INTEGER NOT NULL,
  left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1)),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  kind TEXT NOT NULL CHECK (kind IN ('check', 'trainingSession', 'assessment', 'induction', 'wardVisit', 'shadowing', 'reading', 'access', 'meeting')),
  needed INTEGER NOT NULL CHECK (needed BETWEEN 1 AND 60),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 720),
  sign_off TEXT NOT NULL CHECK (sign_off IN ('coordinator', 'trainer', 'wardLead', 'occupationalHealth', 'other')),
  due_on TEXT CHECK (due_on GLOB '????-??-??'),
  valid_months INTEGER CHECK (valid_months BETWEEN 1 AND 120),
  gate INTEGER NOT NULL CHECK (gate IN (0, 1)),
  UNIQUE (induction_id, origin_step_id)
) STRICT;

CREATE TABLE person_step_after (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES person_step (id),
  after_step_id INTEGER NOT NULL REFERENCES person_step (id),
  CHECK (step_id <> after_step_id),
  UNIQUE (step_id, after_step_id)
) STRICT;
CREATE INDEX person_step_after_after ON person_step_after (after_step_id);

-- What shows that a step was done, once: outcome and dates only. expires_on is the first day on which it no longer
-- counts. reference says where the evidence is kept, never its number or what it says.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_step_id INTEGER NOT NULL REFERENCES person_step (id),
  done_on TEXT NOT NULL CHECK (done_on GLOB '????-??-??'),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'missed', 'cleared', 'notCleared', 'passed', 'notYet', 'withAccess', 'withoutAccess')),
  expires_on TEXT CHECK (expires_on GLOB '????-??-??'),
  reference TEXT CHECK (length(trim(reference)) BETWEEN 1 AND 60),
  signed_by_id INTEGER REFERENCES person (id),
  -- Held before the induction began (assigned from the existing workforce).
  held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
  CHECK (expires_on IS NULL OR expires_on > done_on)
) STRICT;
CREATE INDEX evidence_step ON evidence (person_step_id);

-- A session in which a person does a step. Training given to several at once is one session and a row for each person.
CREATE TABLE step_session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_step_id INTEGER NOT NULL REFERENCES person_step (id),
  session_id INTEGER NOT NULL REFERENCES session (id),
  UNIQUE (person_step_id, session_id)
) STRICT;
CREATE INDEX step_session_session ON step_session (session_id);

-- Readiness is worked out from the induction.
ALTER TABLE person DROP COLUMN ready_from;

-- The handbook's headings (chapters 6 to 9 and 11) as steps. It states neither how many nor how long: those numbers are
-- a first suggestion, for each trust to change. Both pathways ask for the same; what is held already is recorded at the start.
INSERT INTO programme (id, name, pathway) VALUES
  (1, 'New peer workers', 'new'),
  (2, 'From the existing workforce', 'existingWorkforce');

INSERT INTO programme_step (id, programme_id, position, name, kind, needed, minutes, sign_off, due_days, valid_months, gate) VALUES
  (1, 1, 1, 'DBS check', 'check', 1, 0, 'coordinator', 42, 36, 1),
  (2, 1, 2, 'Occupational health', 'check', 1, 0, 'occupationalHealth', 42, NULL, 1),
  (3, 1, 3, 'Identity', 'check', 1, 0, 'coordinator', 14, NULL, 1),
  (4, 1, 4, 'Right to work', 'check', 1, 0, 'coordinator', 14, NULL, 1),
  (5, 1, 5, 'Employment history and references', 'check', 1, 0, 'coordinator', 28, NULL, 1),
  (6, 1, 6, 'Qualifications and registration', 'check', 1, 0, 'coordinator', 28, NULL, 0),
  (7, 1, 7, 'Employment and welfare support', 'meeting', 1, 60, 'coordinator', 14, NULL, 0),
  (8, 1, 8, 'Training programme', 'trainingSession', 6, 180, 'trainer', NULL, NULL, 1),
  (9, 1, 9, 'Site visits', 'wardVisit', 2, 90, 'trainer', NULL, NULL, 0),
  (10, 1, 10, 'Training assessment', 'assessment', 1, 60, 'trainer', NULL, NULL, 1),
  (11, 1, 11, 'Peer worker team induction', 'induction', 1, 120, 'coordinator', 28, NULL, 1),
  (12, 1, 12, 'NHS induction', 'induction', 1, 240, 'other', NULL, NULL, 1),
  (13, 1, 13, 'Mandatory training', 'trainingSession', 1, 180, 'other', 56, 12, 0),
  (14, 1, 14, 'Access to patient notes', 'access', 1, 0, 'coordinator', 56, NULL, 1),
  (15, 1, 15, 'Ward visits', 'wardVisit', 2, 120, 'wardLead', NULL, NULL, 1),
  (16, 1, 16, 'Shadowing', 'shadowing', 2, 120, 'coordinator', NULL, NULL, 1),
  (17, 1, 17, 'Risk, safety and handover', 'induction', 1, 60, 'coordinator', NULL, NULL, 1),
  (18, 1, 18, 'Wellbeing plan agreed', 'meeting', 1, 60, 'coordinator', 28, NULL, 0);

INSERT INTO programme_step_after (step_id, after_step_id) VALUES
  (9, 1), (10, 8), (14, 1), (15, 1), (15, 2), (15, 11), (16, 15), (16, 17);

INSERT INTO programme_step (id, programme_id, position, name, kind, needed, minutes, sign_off, due_days, valid_months, gate)
  SELECT id + 18, 2, position, name, kind, needed, minutes, sign_off, due_days, valid_months, gate FROM programme_step;
INSERT INTO programme_step_after (step_id, after_step_id)
  SELECT step_id + 18, after_step_id + 18 FROM programme_step_after;

-- People who do a step together: its sessions are planned in one go. part says which of the step's times a session is, so
-- that who missed it can come to the next run of the same.
CREATE TABLE cohort (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  programme_step_id INTEGER NOT NULL REFERENCES programme_step (id)
) STRICT;

CREATE TABLE cohort_session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  session_id INTEGER NOT NULL UNIQUE REFERENCES session (id),
  part INTEGER NOT NULL CHECK (part BETWEEN 1 AND 60),
  UNIQUE (cohort_id, part)
) STRICT;
