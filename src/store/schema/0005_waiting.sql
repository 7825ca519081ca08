-- The waiting list. offer is the hold by which someone was offered a place last.
CREATE TABLE wait (
  client   TEXT NOT NULL PRIMARY KEY,
  since    INTEGER NOT NULL,
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 5),
  offer    TEXT
) STRICT;

-- Plans, by their groups, that someone who waits is not offered before then.
CREATE TABLE wait_not_yet (
  client TEXT NOT NULL,
  plan   TEXT NOT NULL,
  until  INTEGER NOT NULL,
  PRIMARY KEY (client, plan)
) STRICT;
