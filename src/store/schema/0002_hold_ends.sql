-- The first hold that ends is looked for again and again; those that are over stay until there is another.
CREATE INDEX hold_by_end ON hold (until);
