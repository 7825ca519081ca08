#include <set>

#include "store/sqlite/columns.hpp"
#include "store/sqlite/sqlite_unit.hpp"

namespace meanwhile::store {
namespace {

using care::Moment;
using care::Seat;
using care::Version;

void drop_seats(Connection& connection, const ClientId& whose, std::string_view source) {
  Query{connection, "DELETE FROM seat WHERE client = ? AND source = ?", whose.text(), source}.run();
}

/// Whose they are, and until when.
struct Keeping {
  const ClientId& whose;
  std::string_view source;
  Moment until;
};

void replace_seats(Connection& connection, const Keeping& keeping, std::span<const Seat> seats) {
  drop_seats(connection, keeping.whose, keeping.source);
  for (const Seat& seat : seats) {
    std::optional<std::int64_t> visit;
    if (seat.visit) visit = number(*seat.visit);
    Query{
        connection,
        "INSERT INTO seat (slot, client, source, modality, visit, until) VALUES (?, ?, ?, ?, ?, ?)",
        seat.slot.text(),
        keeping.whose.text(),
        keeping.source,
        word(seat.modality),
        visit,
        number(keeping.until)}
        .run();
  }
}

void drop_hold_of(Connection& connection, const ClientId& whose) {
  drop_seats(connection, whose, "hold");
  Query{connection, "DELETE FROM hold WHERE client = ?", whose.text()}.run();
}

void count_absence(Connection& connection, const ClientId& whose) {
  Query{connection, "UPDATE agreed_plan SET version = version + 1 WHERE client = ?", whose.text()}
      .run();
}

void add_claims(Query&& rows, std::set<care::Claim>& all) {
  using State = care::Claim::State;
  while (rows.next()) {
    const State state = rows.text(1) == "hold" ? State::held : State::agreed;
    all.insert({ClientId{rows.text(0)}, seat_in(rows, 2), state});
  }
}

}  // namespace

Result<std::vector<care::Claim>> SqliteUnit::load_claims(std::span<const OfferingId> slots) {
  const std::int64_t minute = number(care::minute_of(now()));
  return answered([&] {
    std::set<care::Claim> all;
    if (slots.empty()) {
      add_claims({connection_,
                  "SELECT client, source, slot, modality, visit FROM seat "
                  "WHERE until > ? AND (visit IS NULL OR visit > ?)",
                  number(now()), minute},
                 all);
      add_claims({connection_,
                  "SELECT client, 'agreed', visit_slot, visit_modality, visit_start FROM absence "
                  "WHERE visit_slot IS NOT NULL AND visit_start > ?",
                  minute},
                 all);
    }
    for (const OfferingId& slot : slots) {
      add_claims({connection_,
                  "SELECT client, source, slot, modality, visit FROM seat "
                  "WHERE slot = ? AND until > ? AND (visit IS NULL OR visit > ?)",
                  slot.text(), number(now()), minute},
                 all);
      add_claims({connection_,
                  "SELECT client, 'agreed', visit_slot, visit_modality, visit_start FROM absence "
                  "WHERE visit_slot = ? AND visit_start > ?",
                  slot.text(), minute},
                 all);
    }
    return std::vector<care::Claim>{all.begin(), all.end()};
  });
}

Maybe<care::Hold> SqliteUnit::load_hold(const ClientId& whose) {
  return answered([&]() -> std::optional<care::Hold> {
    Query row{connection_, "SELECT id, plan, until FROM hold WHERE client = ? AND until > ?",
              whose.text(), number(now())};
    if (!row.next()) return std::nullopt;
    return care::Hold{care::HoldId{row.text(0)}, row.text(1), moment_in(row, 2)};
  });
}

Status SqliteUnit::keep_hold(const ClientId& whose, const care::Hold& hold,
                             std::span<const Seat> seats) {
  return done([&] {
    Query{connection_,  "INSERT OR REPLACE INTO hold (client, id, plan, until) VALUES (?, ?, ?, ?)",
          whose.text(), hold.id.text(),
          hold.plan,    number(hold.until)}
        .run();
    replace_seats(connection_, {whose, "hold", hold.until}, seats);
  });
}

Status SqliteUnit::drop_hold(const ClientId& whose) {
  return done([&] { drop_hold_of(connection_, whose); });
}

Maybe<Moment> SqliteUnit::load_first_hold_end() {
  return answered([&]() -> std::optional<Moment> {
    Query row{connection_, "SELECT until FROM hold WHERE until > ? ORDER BY until LIMIT 1",
              seconds_now()};
    return row.next() ? std::optional{moment_in(row, 0)} : std::nullopt;
  });
}

Maybe<care::AgreedPlan> SqliteUnit::load_agreed(const ClientId& whose) {
  return answered([&]() -> std::optional<care::AgreedPlan> {
    Query row{connection_,
              "SELECT from_hold, plan, since, ends, version FROM agreed_plan WHERE client = ?",
              whose.text()};
    if (!row.next()) return std::nullopt;
    return care::AgreedPlan{care::HoldId{row.text(0)}, row.text(1), moment_in(row, 2),
                            moment_in(row, 3), version_in(row, 4)};
  });
}

Result<Version> SqliteUnit::keep_agreed(const ClientId& whose, const care::AgreedPlan& plan,
                                        std::span<const Seat> seats, Version seen) {
  const auto known = load_agreed(whose);
  if (!known) return known.error();
  if ((*known ? (*known)->version : Version::none) != seen)
    return Error{Fault::conflict, "the plan was changed meanwhile"};
  return answered([&] {
    Query{connection_,
          "INSERT OR REPLACE INTO agreed_plan (client, from_hold, plan, since, ends, version) "
          "VALUES (?, ?, ?, ?, ?, ?)",
          whose.text(),
          plan.from_hold.text(),
          plan.plan,
          number(plan.since),
          number(plan.ends),
          number(next(seen))}
        .run();
    drop_hold_of(connection_, whose);
    replace_seats(connection_, {whose, "agreed", plan.ends}, seats);
    return next(seen);
  });
}

Result<std::vector<care::Absence>> SqliteUnit::load_absences(const ClientId& whose) {
  return answered([&] {
    std::vector<care::Absence> all;
    Query row{
        connection_,
        "SELECT id, slot, start, finish, visit_slot, visit_modality, visit_start FROM absence "
        "WHERE client = ? ORDER BY start, id",
        whose.text()};
    while (row.next()) {
      all.push_back({care::AbsenceId{row.text(0)},
                     OfferingId{row.text(1)},
                     {instant_in(row, 2), instant_in(row, 3)},
                     {}});
      if (!row.null(4)) all.back().make_up = seat_in(row, 4);
    }
    return all;
  });
}

Status SqliteUnit::keep_absence(const ClientId& whose, const care::Absence& absence) {
  return done([&] {
    std::optional<std::string_view> slot, modality;
    std::optional<std::int64_t> start;
    if (const auto& visit = absence.make_up) {
      slot = visit->slot.text();
      modality = word(visit->modality);
      start = number(visit->visit.value());
    }
    Query{connection_,
          "INSERT OR REPLACE INTO absence "
          "(client, id, slot, start, finish, visit_slot, visit_modality, visit_start) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          whose.text(),
          absence.id.text(),
          absence.slot.text(),
          number(absence.session.start),
          number(absence.session.end),
          slot,
          modality,
          start}
        .run();
    count_absence(connection_, whose);
  });
}

Status SqliteUnit::drop_absence(const ClientId& whose, const care::AbsenceId& id) {
  return done([&] {
    Query{connection_, "DELETE FROM absence WHERE client = ? AND id = ?", whose.text(), id.text()}
        .run();
    count_absence(connection_, whose);
  });
}

}  // namespace meanwhile::store
