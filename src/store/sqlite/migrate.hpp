#pragma once

#include <span>
#include <string_view>

#include "store/sqlite/connection.hpp"

namespace meanwhile::store {

/// One step by which a database comes to be what it is: a file of schema/.
struct SchemaStep {
  std::string_view name;  // "0001_first"
  std::string_view sql;
};

/// Every step, in order.
std::span<const SchemaStep> schema_steps();

/// Takes the steps that a database has not taken yet, all or none of them.
///
/// The steps taken are kept in the database, word by word. Throws SqlTrouble with Fault::conflict,
/// and changes nothing, where they are not the beginning of `steps`: the database is of a newer
/// program, or of another one.
void migrate(Connection& connection, std::span<const SchemaStep> steps);

}  // namespace meanwhile::store
