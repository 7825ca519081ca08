#include "store/sqlite/migrate.hpp"

#include <array>

namespace meanwhile::store {
namespace {

constexpr SchemaStep steps_of_ours[]{
#include "schema_steps.inc"
};

std::size_t steps_taken(Connection& connection, std::span<const SchemaStep> steps) {
  Query taken{connection, "SELECT name, sql FROM schema_step ORDER BY name"};
  std::size_t count = 0;
  for (; taken.next(); ++count) {
    if (count == steps.size())
      throw SqlTrouble{
          {Fault::conflict, "the database was written by a newer version of this program (step " +
                                taken.text(0) + "): please use that one"}};
    if (taken.text(0) != steps[count].name || taken.text(1) != steps[count].sql)
      throw SqlTrouble{{Fault::conflict,
                        "the database was not made by this program (step " + taken.text(0) + ")"}};
  }
  return count;
}

/// Something else's tables are not ours to add to.
bool is_somebody_elses(Connection& connection) {
  Query tables{
      connection,
      "SELECT COUNT(*), SUM(name = 'schema_step') FROM sqlite_schema WHERE type = 'table'"};
  return tables.next() && tables.whole(0) > 0 && tables.whole(1) == 0;
}

}  // namespace

std::span<const SchemaStep> schema_steps() { return steps_of_ours; }

void migrate(Connection& connection, std::span<const SchemaStep> steps) {
  connection.run("BEGIN IMMEDIATE");
  if (is_somebody_elses(connection))
    throw SqlTrouble{{Fault::conflict, "the database was not made by this program"}};
  connection.run(
      "CREATE TABLE IF NOT EXISTS schema_step (name TEXT NOT NULL PRIMARY KEY, sql TEXT NOT NULL) "
      "STRICT");
  for (const SchemaStep& step : steps.subspan(steps_taken(connection, steps))) {
    connection.run(std::string{step.sql});
    Query{connection, "INSERT INTO schema_step VALUES (?, ?)", step.name, step.sql}.run();
  }
  connection.run("COMMIT");
}

}  // namespace meanwhile::store
