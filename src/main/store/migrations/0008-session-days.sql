-- On which date somebody has a part in a session (cover_id 0) or stands in: to find the sessions of a person in some
-- dates without reading all they ever had. Rewritten by triggers with every change of a session, a part or cover
-- (`sessionDays.ts`), and filled anew whenever the triggers are made.
CREATE TABLE session_day (
  person_id INTEGER NOT NULL,
  date TEXT NOT NULL,
  session_id INTEGER NOT NULL,
  cover_id INTEGER NOT NULL,
  PRIMARY KEY (person_id, date, session_id, cover_id)
) STRICT, WITHOUT ROWID;

-- The few sessions that are not on the date their rule gave them, by that date.
CREATE INDEX session_moved ON session (slot) WHERE date <> slot;

-- Absences by their end, those without one last: what is long over is never read.
CREATE INDEX absence_end ON absence (coalesce(until_date, '9999-12-31'), from_date);

-- Supervision by date, a tenth of all sessions: what is due, booked and not registered is asked after every change.
CREATE INDEX session_supervision ON session (date) WHERE kind IN ('individualSupervision', 'groupSupervision');
