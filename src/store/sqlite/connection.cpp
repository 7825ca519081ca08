#include "store/sqlite/connection.hpp"

namespace meanwhile::store {
namespace {

Fault fault_of(int code) {
  return code == SQLITE_CONSTRAINT ? Fault::conflict : Fault::unavailable;
}

// What SQLite writes of a statement may quote values, so only the name of the trouble goes out.
Error error_of(int extended) {
  return {fault_of(extended & 0xff), std::string{"the database: "} + sqlite3_errstr(extended)};
}

}  // namespace

Connection::Connection(const std::filesystem::path& file) {
  sqlite3* handle = nullptr;
  const int flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) throw SqlTrouble{error_of(code)};
  sqlite3_busy_timeout(handle, 5'000);
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
      "PRAGMA trusted_schema = OFF; PRAGMA cache_size = -2048");
}

void Connection::run(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void Connection::roll_back() noexcept {
  if (!sqlite3_get_autocommit(handle_.get()))
    sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

sqlite3_stmt* Connection::prepared(const char* sql) {
  auto& statement = statements_[sql];
  if (!statement) {
    sqlite3_stmt* fresh = nullptr;
    if (sqlite3_prepare_v3(handle_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &fresh, nullptr) !=
        SQLITE_OK)
      fail();
    statement.reset(fresh);
  }
  return statement.get();
}

void Connection::fail() const {
  throw SqlTrouble{error_of(sqlite3_extended_errcode(handle_.get()))};
}

Query::~Query() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

bool Query::next() {
  const int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) connection_.fail();
  return code == SQLITE_ROW;
}

void Query::run() {
  if (next()) throw Bug{"a statement that should answer nothing has rows"};
}

std::string Query::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes ? std::string(bytes,
                             static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
               : std::string{};
}

void Query::bind(std::string_view text) {
  check(sqlite3_bind_text64(statement_, ++bound_, text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}
void Query::bind(std::int64_t whole) { check(sqlite3_bind_int64(statement_, ++bound_, whole)); }
void Query::bind_null() { check(sqlite3_bind_null(statement_, ++bound_)); }

void Query::check(int code) const {
  if (code != SQLITE_OK) connection_.fail();
}

}  // namespace meanwhile::store
