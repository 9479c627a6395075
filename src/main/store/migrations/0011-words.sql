-- Whom to ring while the coordinator is away is no contact: that word is left for a meeting as it took place. The log
-- before this calls the table contact still.
ALTER TABLE contact RENAME TO who_to_ring;
DROP INDEX contact_for;
CREATE INDEX who_to_ring_for ON who_to_ring (for_person_id, from_date);
