-- Documents as exchange writes them. owner is a client's id, and empty for the timetable.
CREATE TABLE document (
  sheet   TEXT NOT NULL CHECK (sheet IN ('timetable', 'life', 'proposal')),
  owner   TEXT NOT NULL,
  version INTEGER NOT NULL,
  json    TEXT NOT NULL,
  PRIMARY KEY (sheet, owner)
) STRICT;

-- A calendar that a person brought, reduced to its busy times.
CREATE TABLE calendar (
  client  TEXT NOT NULL,
  name    TEXT NOT NULL,
  address TEXT,
  text    TEXT NOT NULL,
  PRIMARY KEY (client, name)
) STRICT;

-- Times are seconds since 1970; starts and ends of sessions are minutes.
CREATE TABLE hold (
  client TEXT NOT NULL PRIMARY KEY,
  id     TEXT NOT NULL,
  plan   TEXT NOT NULL,
  until  INTEGER NOT NULL
) STRICT;

CREATE TABLE agreed_plan (
  client    TEXT NOT NULL PRIMARY KEY,
  from_hold TEXT NOT NULL,
  plan      TEXT NOT NULL,
  since     INTEGER NOT NULL,
  ends      INTEGER NOT NULL,
  version   INTEGER NOT NULL
) STRICT;

CREATE TABLE absence (
  client   TEXT NOT NULL,
  id       TEXT NOT NULL,
  slot     TEXT NOT NULL,
  start    INTEGER NOT NULL,
  finish   INTEGER NOT NULL,
  visit_slot     TEXT,
  visit_modality TEXT CHECK (visit_modality IN ('onsite', 'online')),
  visit_start    INTEGER,
  PRIMARY KEY (client, id)
) STRICT;

-- Seats that are held or agreed to, until then. visit is the start of the one session, or null: all of them.
-- Visits in place of an absence stand with the absence.
CREATE TABLE seat (
  slot     TEXT NOT NULL,
  client   TEXT NOT NULL,
  source   TEXT NOT NULL CHECK (source IN ('hold', 'agreed')),
  modality TEXT NOT NULL CHECK (modality IN ('onsite', 'online')),
  visit    INTEGER,
  until    INTEGER NOT NULL
) STRICT;
CREATE INDEX seat_by_slot ON seat (slot, until, client, modality, visit);
CREATE INDEX seat_by_client ON seat (client, source);
CREATE INDEX absence_by_visit ON absence (visit_slot) WHERE visit_slot IS NOT NULL;

-- Hours of the week in which someone whom nothing fits is mostly free: 168 digits, the last hour of Sunday first.
CREATE TABLE unmet (
  client TEXT NOT NULL PRIMARY KEY,
  free   TEXT NOT NULL CHECK (length(free) = 168)
) STRICT;

-- Secrets are kept as digests only.
CREATE TABLE feed (
  client TEXT NOT NULL PRIMARY KEY,
  secret TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE sign_in (
  secret  TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  role    TEXT NOT NULL CHECK (role IN ('client', 'staff')),
  until   INTEGER NOT NULL
) STRICT;
