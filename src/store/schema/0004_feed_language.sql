-- Of its neutral words; null where it was made before this column.
ALTER TABLE feed ADD COLUMN language TEXT;
