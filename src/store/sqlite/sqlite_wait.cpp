#include "store/sqlite/columns.hpp"
#include "store/sqlite/sqlite_unit.hpp"

namespace meanwhile::store {
namespace {

std::map<std::string, care::Moment> not_yet_of(Connection& connection, const std::string& client) {
  std::map<std::string, care::Moment> all;
  Query row{connection, "SELECT plan, until FROM wait_not_yet WHERE client = ?", client};
  while (row.next()) all.emplace(row.text(0), moment_in(row, 1));
  return all;
}

}  // namespace

Result<std::vector<Waiting>> SqliteUnit::load_waits(const std::optional<ClientId>& whose) {
  return answered([&] {
    std::vector<Waiting> all;
    std::optional<std::string> only;
    if (whose) only = whose->text();
    Query row{connection_,
              "SELECT client, since, priority, offer FROM wait WHERE ?1 IS NULL OR client = ?1 "
              "ORDER BY client",
              only};
    while (row.next()) {
      care::Wait wait{moment_in(row, 1),
                      static_cast<int>(row.whole(2)),
                      {},
                      not_yet_of(connection_, row.text(0))};
      if (!row.null(3)) wait.offer = care::HoldId{row.text(3)};
      all.push_back({ClientId{row.text(0)}, std::move(wait)});
    }
    return all;
  });
}

Status SqliteUnit::keep_wait(const ClientId& whose, const std::optional<care::Wait>& wait) {
  return done([&] {
    Query{connection_, "DELETE FROM wait WHERE client = ?", whose.text()}.run();
    Query{connection_, "DELETE FROM wait_not_yet WHERE client = ?", whose.text()}.run();
    if (!wait) return;
    std::optional<std::string> offer;
    if (wait->offer) offer = wait->offer->text();
    Query{connection_,
          "INSERT INTO wait (client, since, priority, offer) VALUES (?, ?, ?, ?)",
          whose.text(),
          number(wait->since),
          static_cast<std::int64_t>(wait->priority),
          offer}
        .run();
    for (const auto& [plan, until] : wait->not_yet)
      Query{connection_, "INSERT INTO wait_not_yet (client, plan, until) VALUES (?, ?, ?)",
            whose.text(), plan, number(until)}
          .run();
  });
}

}  // namespace meanwhile::store
