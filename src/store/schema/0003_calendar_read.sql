-- When it was brought or last fetched; null where that was before this column.
ALTER TABLE calendar ADD COLUMN read_at INTEGER;
