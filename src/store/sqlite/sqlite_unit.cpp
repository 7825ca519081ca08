#include "store/sqlite/sqlite_unit.hpp"

#include <array>
#include <set>

namespace meanwhile::store {
namespace {

using care::Moment;
using care::Seat;
using care::Version;
using programme::Modality;

/// Turns what SQLite said into what the caller is told.
template <class Work>
auto answered(Work work) -> Result<std::invoke_result_t<Work>> {
  try {
    return work();
  } catch (const SqlTrouble& trouble) {
    return trouble.error;
  }
}

template <class Work>
Status done(Work work) {
  return answered([&] {
    work();
    return Done{};
  });
}

std::int64_t number(Version version) { return static_cast<std::int64_t>(version); }
std::int64_t number(Moment moment) { return moment.time_since_epoch().count(); }
std::int64_t number(time::Instant instant) { return instant.time_since_epoch().count(); }
Version version_in(const Query& row, int column) { return Version(row.whole(column)); }
Moment moment_in(const Query& row, int column) {
  return Moment{std::chrono::seconds{row.whole(column)}};
}
time::Instant instant_in(const Query& row, int column) {
  return time::Instant{time::Minutes{row.whole(column)}};
}

std::string_view word(Modality modality) {
  return modality == Modality::onsite ? "onsite" : "online";
}
std::string_view word(privacy::Role role) {
  return role == privacy::Role::client ? "client" : "staff";
}

constexpr std::array<std::string_view, 3> sheet_words{"timetable", "life", "proposal"};

/// A seat in three columns: slot, modality, visit.
Seat seat_in(const Query& row, int first) {
  Seat seat{OfferingId{row.text(first)},
            row.text(first + 1) == "online" ? Modality::online : Modality::onsite,
            {}};
  if (!row.null(first + 2)) seat.visit = instant_in(row, first + 2);
  return seat;
}

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

void add_claims(Query&& rows, std::set<care::Claim>& all) {
  while (rows.next()) all.insert({ClientId{rows.text(0)}, seat_in(rows, 1)});
}

}  // namespace

SqliteUnit::SqliteUnit(Connection& connection, const Errand& errand,
                       std::function<void()> give_back)
    : UnitOfWork(errand), connection_(connection), give_back_(std::move(give_back)) {}

SqliteUnit::~SqliteUnit() {
  connection_.roll_back();
  give_back_();
}

Status SqliteUnit::commit() {
  return done([&] { connection_.run("COMMIT"); });
}

Maybe<Document> SqliteUnit::load(Sheet sheet, const ClientId& whose) {
  return answered([&]() -> std::optional<Document> {
    Query row{connection_, "SELECT json, version FROM document WHERE sheet = ? AND owner = ?",
              sheet_words[static_cast<std::size_t>(sheet)], whose.text()};
    if (!row.next()) return std::nullopt;
    return Document{row.text(0), version_in(row, 1)};
  });
}

Result<Version> SqliteUnit::put(Sheet sheet, const ClientId& whose, const std::string& json,
                                Version seen) {
  const auto word_of_sheet = sheet_words[static_cast<std::size_t>(sheet)];
  return answered([&] {
    if (seen == Version::none) {
      Query{connection_, "INSERT INTO document (sheet, owner, version, json) VALUES (?, ?, 1, ?)",
            word_of_sheet, whose.text(), json}
          .run();
      return next(seen);
    }
    Query row{connection_,
              "UPDATE document SET version = version + 1, json = ? "
              "WHERE sheet = ? AND owner = ? AND version = ? RETURNING version",
              json,
              word_of_sheet,
              whose.text(),
              number(seen)};
    if (!row.next()) throw SqlTrouble{{Fault::conflict, "it was changed meanwhile"}};
    return version_in(row, 0);
  });
}

Result<std::vector<Calendar>> SqliteUnit::load_calendars(const ClientId& whose) {
  return answered([&] {
    std::vector<Calendar> all;
    Query row{connection_,
              "SELECT name, address, text FROM calendar WHERE client = ? ORDER BY name",
              whose.text()};
    while (row.next()) {
      all.push_back({row.text(0), std::nullopt, row.text(2)});
      if (!row.null(1)) all.back().address = row.text(1);
    }
    return all;
  });
}

Status SqliteUnit::keep_calendar(const ClientId& whose, const Calendar& calendar) {
  return done([&] {
    Query{connection_,
          "INSERT OR REPLACE INTO calendar (client, name, address, text) VALUES (?, ?, ?, ?)",
          whose.text(),
          calendar.name,
          calendar.address,
          calendar.text}
        .run();
  });
}

Status SqliteUnit::drop_calendar(const ClientId& whose, const std::string& name) {
  return done([&] {
    Query{connection_, "DELETE FROM calendar WHERE client = ? AND name = ?", whose.text(), name}
        .run();
  });
}

Result<std::vector<care::Claim>> SqliteUnit::load_claims(std::span<const OfferingId> slots) {
  return answered([&] {
    std::set<care::Claim> all;
    if (slots.empty()) {
      add_claims({connection_, "SELECT client, slot, modality, visit FROM seat WHERE until > ?",
                  number(now())},
                 all);
      add_claims({connection_,
                  "SELECT client, visit_slot, visit_modality, visit_start FROM absence "
                  "WHERE visit_slot IS NOT NULL"},
                 all);
    }
    for (const OfferingId& slot : slots) {
      add_claims({connection_,
                  "SELECT client, slot, modality, visit FROM seat WHERE slot = ? AND until > ?",
                  slot.text(), number(now())},
                 all);
      add_claims({connection_,
                  "SELECT client, visit_slot, visit_modality, visit_start FROM absence "
                  "WHERE visit_slot = ?",
                  slot.text()},
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
    Query row{connection_,
              "SELECT id, slot, start, visit_slot, visit_modality, visit_start FROM absence "
              "WHERE client = ? ORDER BY start, id",
              whose.text()};
    while (row.next()) {
      all.push_back(
          {care::AbsenceId{row.text(0)}, OfferingId{row.text(1)}, instant_in(row, 2), {}});
      if (!row.null(3)) all.back().make_up = seat_in(row, 3);
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
          "(client, id, slot, start, visit_slot, visit_modality, visit_start) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)",
          whose.text(),
          absence.id.text(),
          absence.slot.text(),
          number(absence.start),
          slot,
          modality,
          start}
        .run();
  });
}

Status SqliteUnit::drop_absence(const ClientId& whose, const care::AbsenceId& id) {
  return done([&] {
    Query{connection_, "DELETE FROM absence WHERE client = ? AND id = ?", whose.text(), id.text()}
        .run();
  });
}

Maybe<ClientId> SqliteUnit::load_feed(const Digest& secret) {
  return answered([&]() -> std::optional<ClientId> {
    Query row{connection_, "SELECT client FROM feed WHERE secret = ?", secret.text()};
    return row.next() ? std::optional{ClientId{row.text(0)}} : std::nullopt;
  });
}

Result<bool> SqliteUnit::find_feed(const ClientId& whose) {
  return answered([&] {
    return Query{connection_, "SELECT 1 FROM feed WHERE client = ?", whose.text()}.next();
  });
}

Status SqliteUnit::keep_feed(const ClientId& whose, const std::optional<Digest>& secret) {
  return done([&] {
    Query{connection_, "DELETE FROM feed WHERE client = ?", whose.text()}.run();
    if (secret)
      Query{connection_, "INSERT INTO feed (client, secret) VALUES (?, ?)", whose.text(),
            secret->text()}
          .run();
  });
}

Maybe<SignIn> SqliteUnit::load_sign_in(const Digest& secret) {
  return answered([&]() -> std::optional<SignIn> {
    Query row{connection_, "SELECT account, role, until FROM sign_in WHERE secret = ?",
              secret.text()};
    if (!row.next()) return std::nullopt;
    const auto role = row.text(1) == "staff" ? privacy::Role::staff : privacy::Role::client;
    return SignIn{{privacy::AccountId{row.text(0)}, role}, moment_in(row, 2)};
  });
}

Status SqliteUnit::keep_sign_in(const Digest& secret, const std::optional<SignIn>& sign_in) {
  return done([&] {
    Query{connection_, "DELETE FROM sign_in WHERE secret = ?", secret.text()}.run();
    if (sign_in)
      Query{connection_,
            "INSERT INTO sign_in (secret, account, role, until) VALUES (?, ?, ?, ?)",
            secret.text(),
            sign_in->actor.account.text(),
            word(sign_in->actor.role),
            number(sign_in->until)}
          .run();
  });
}

}  // namespace meanwhile::store
