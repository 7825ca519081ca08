#include "store/sqlite/sqlite_unit.hpp"

#include <array>

#include "store/sqlite/columns.hpp"

namespace meanwhile::store {
namespace {

using care::Version;

constexpr std::array<std::string_view, 3> sheet_words{"timetable", "life", "proposal"};

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

Result<Stamp> SqliteUnit::load_stamp(const ClientId& whose) {
  return answered([&] {
    Query row{connection_,
              "SELECT (SELECT version FROM document WHERE sheet = 'timetable' AND owner = ''), "
              "(SELECT version FROM document WHERE sheet = 'life' AND owner = ?1), "
              "(SELECT version FROM document WHERE sheet = 'proposal' AND owner = ?1), "
              "(SELECT version FROM agreed_plan WHERE client = ?1)",
              whose.text()};
    if (!row.next()) throw Bug{"a row of versions is always there"};
    return Stamp{version_in(row, 0), version_in(row, 1), version_in(row, 2), version_in(row, 3)};
  });
}

Result<std::vector<Calendar>> SqliteUnit::load_calendars(const ClientId& whose) {
  return answered([&] {
    std::vector<Calendar> all;
    Query row{connection_,
              "SELECT name, address, text, read_at FROM calendar WHERE client = ? ORDER BY name",
              whose.text()};
    while (row.next()) {
      all.push_back({row.text(0), std::nullopt, row.text(2), std::nullopt});
      if (!row.null(1)) all.back().address = row.text(1);
      if (!row.null(3)) all.back().read_at = moment_in(row, 3);
    }
    return all;
  });
}

Status SqliteUnit::keep_calendar(const ClientId& whose, const Calendar& calendar) {
  std::optional<std::int64_t> read_at;
  if (calendar.read_at) read_at = number(*calendar.read_at);
  return done([&] {
    Query{connection_,
          "INSERT OR REPLACE INTO calendar (client, name, address, text, read_at) "
          "VALUES (?, ?, ?, ?, ?)",
          whose.text(),
          calendar.name,
          calendar.address,
          calendar.text,
          read_at}
        .run();
  });
}

Result<std::vector<ClientId>> SqliteUnit::load_everyone() {
  return answered([&] {
    std::vector<ClientId> all;
    Query row{connection_, "SELECT owner FROM document WHERE sheet = 'life' ORDER BY owner"};
    while (row.next()) all.emplace_back(row.text(0));
    return all;
  });
}

Status SqliteUnit::drop_calendar(const ClientId& whose, const std::string& name) {
  return done([&] {
    Query{connection_, "DELETE FROM calendar WHERE client = ? AND name = ?", whose.text(), name}
        .run();
  });
}

Status SqliteUnit::keep_unmet(const ClientId& whose, const std::optional<time::WeekHours>& free) {
  return done([&] {
    Query{connection_, "DELETE FROM unmet WHERE client = ?", whose.text()}.run();
    if (free)
      Query{connection_, "INSERT INTO unmet (client, free) VALUES (?, ?)", whose.text(),
            free->to_string()}
          .run();
  });
}

Result<std::vector<time::WeekHours>> SqliteUnit::load_unmet() {
  return answered([&] {
    std::vector<time::WeekHours> all;
    Query row{connection_, "SELECT free FROM unmet ORDER BY client"};
    while (row.next()) all.emplace_back(row.text(0));
    return all;
  });
}

Maybe<Feed> SqliteUnit::load_feed(const Digest& secret) {
  return answered([&]() -> std::optional<Feed> {
    Query row{connection_, "SELECT client, language FROM feed WHERE secret = ?", secret.text()};
    if (!row.next()) return std::nullopt;
    Feed feed{ClientId{row.text(0)}, std::nullopt};
    if (!row.null(1)) feed.language = row.text(1);
    return feed;
  });
}

Result<bool> SqliteUnit::find_feed(const ClientId& whose) {
  return answered([&] {
    return Query{connection_, "SELECT 1 FROM feed WHERE client = ?", whose.text()}.next();
  });
}

Status SqliteUnit::keep_feed(const Feed& feed, const Digest& secret) {
  return done([&] {
    Query{connection_,
          "INSERT INTO feed (client, secret, language) VALUES (?, ?, ?) ON CONFLICT (client) "
          "DO UPDATE SET secret = excluded.secret, language = excluded.language",
          feed.whose.text(), secret.text(), feed.language}
        .run();
  });
}

Status SqliteUnit::drop_feed(const ClientId& whose) {
  return done([&] { Query{connection_, "DELETE FROM feed WHERE client = ?", whose.text()}.run(); });
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
