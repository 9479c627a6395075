-- What standing in brings along beside the handover: the first supervision, and steps of the reserve's own that come from no
-- programme.
ALTER TABLE long_term_cover ADD COLUMN first_supervision_session_id INTEGER REFERENCES session (id);

-- A step added for long-term cover comes from that cover, any other from the programme's step. One whose cover was taken
-- back after it was done comes from neither.
ALTER TABLE person_step ALTER COLUMN origin_step_id DROP NOT NULL;
ALTER TABLE person_step ADD COLUMN long_term_cover_id INTEGER REFERENCES long_term_cover (id)
  CHECK (long_term_cover_id IS NULL OR origin_step_id IS NULL);
CREATE INDEX person_step_cover ON person_step (long_term_cover_id) WHERE long_term_cover_id IS NOT NULL;
