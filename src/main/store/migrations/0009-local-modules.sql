-- Local modules: what a trust teaches in its own way, and which steps of the programmes it ticks.
CREATE TABLE local_module (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 80),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE local_module_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  local_module_id INTEGER NOT NULL REFERENCES local_module (id),
  programme_step_id INTEGER NOT NULL REFERENCES programme_step (id),
  UNIQUE (local_module_id, programme_step_id)
) STRICT;

-- That somebody completed a module on a day. name: what the module was called then; reference: where the evidence is kept.
CREATE TABLE module_completion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  local_module_id INTEGER NOT NULL REFERENCES local_module (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  done_on TEXT NOT NULL CHECK (done_on GLOB '????-??-??'),
  reference TEXT CHECK (length(trim(reference)) BETWEEN 1 AND 60),
  UNIQUE (local_module_id, person_id, done_on)
) STRICT;
CREATE INDEX module_completion_person ON module_completion (person_id);

-- A step of somebody's that a completed module was settled for: it ticked the step, or left it as it was. A step the module
-- is mapped to that has no row here is offered.
CREATE TABLE module_settled (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  module_completion_id INTEGER NOT NULL REFERENCES module_completion (id),
  person_step_id INTEGER NOT NULL REFERENCES person_step (id),
  UNIQUE (module_completion_id, person_step_id)
) STRICT;
CREATE INDEX module_settled_step ON module_settled (person_step_id);

-- The completed module that shows a step.
ALTER TABLE evidence ADD COLUMN module_completion_id INTEGER REFERENCES module_completion (id);
CREATE INDEX evidence_module ON evidence (module_completion_id) WHERE module_completion_id IS NOT NULL;
