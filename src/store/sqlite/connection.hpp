#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.hpp"

namespace meanwhile::store {

/// What SQLite said, on its way to the unit's own border, where it becomes a Result. It never
/// leaves store/sqlite.
struct SqlTrouble {
  Error error;
};

/// A connection to one database file. Used by one thread at a time.
class Connection {
 public:
  /// Throws SqlTrouble, as everything here.
  explicit Connection(const std::filesystem::path& file);

  /// Statements without parameters and rows, several by semicolons.
  void run(const std::string& sql);

  /// Undoes what was begun and not committed, if anything.
  void roll_back() noexcept;

 private:
  friend class Query;
  struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  sqlite3_stmt* prepared(const char* sql);
  [[noreturn]] void fail() const;

  std::unique_ptr<sqlite3, Closer> handle_;
  // By the address of their text: each is a literal that lives as long as the program.
  std::unordered_map<const char*, std::unique_ptr<sqlite3_stmt, Closer>> statements_;
};

/// One use of a prepared statement: bind by construction, then step from row to row.
///
///     Query rows{connection, "SELECT name FROM calendar WHERE client = ?", id.text()};
///     while (rows.next()) names.push_back(rows.text(0));
///
/// sql  a literal
class Query {
 public:
  template <class... Values>
  Query(Connection& connection, const char* sql, const Values&... values)
      : connection_(connection), statement_(connection.prepared(sql)) {
    (bind(values), ...);
  }
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Whether there is a (further) row.
  bool next();
  /// Runs what answers with no rows.
  void run();

  std::string text(int column) const;
  std::int64_t whole(int column) const { return sqlite3_column_int64(statement_, column); }
  bool null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

 private:
  void bind(std::string_view text);
  void bind(std::int64_t whole);
  template <class T>
  void bind(const std::optional<T>& value) {
    value ? bind(*value) : bind_null();
  }
  void bind_null();
  void check(int code) const;

  Connection& connection_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

}  // namespace meanwhile::store
