-- Rooms: a place that holds one session at a time. Wards, homes and calls hold several, so no place is one until somebody says so.
ALTER TABLE place ADD COLUMN bookable INTEGER NOT NULL DEFAULT 0 CHECK (bookable IN (0, 1));
