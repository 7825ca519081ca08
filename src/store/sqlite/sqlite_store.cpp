#include "store/sqlite/sqlite_store.hpp"

#include <mutex>
#include <vector>

#include "store/sqlite/migrate.hpp"
#include "store/sqlite/sqlite_unit.hpp"

namespace meanwhile::store {
namespace {

class SqliteStore final : public Store {
 public:
  /// Throws SqlTrouble.
  explicit SqliteStore(std::filesystem::path file) : file_(std::move(file)), writer_(file_) {
    migrate(writer_, schema_steps());
  }

  Result<std::unique_ptr<UnitOfWork>> begin(const Errand& errand) override {
    try {
      return errand.intent == Errand::Intent::change ? begin_to_change(errand)
                                                     : begin_to_look(errand);
    } catch (const SqlTrouble& trouble) {
      return trouble.error;
    }
  }

 private:
  std::unique_ptr<UnitOfWork> begin_to_change(const Errand& errand) {
    std::unique_lock turn{changing_};
    writer_.run("BEGIN IMMEDIATE");
    auto unit = std::make_unique<SqliteUnit>(writer_, errand, [this] { changing_.unlock(); });
    turn.release();  // the unit gives it back
    return unit;
  }

  std::unique_ptr<UnitOfWork> begin_to_look(const Errand& errand) {
    auto reader = take_reader();
    reader->run("BEGIN");
    Connection& connection = *reader;
    return std::make_unique<SqliteUnit>(connection, errand, [this, reader = std::move(reader)] {
      const std::lock_guard lock{idle_lock_};
      idle_.push_back(reader);
    });
  }

  std::shared_ptr<Connection> take_reader() {
    {
      const std::lock_guard lock{idle_lock_};
      if (!idle_.empty()) {
        auto reader = std::move(idle_.back());
        idle_.pop_back();
        return reader;
      }
    }
    return std::make_shared<Connection>(file_);
  }

  std::filesystem::path file_;
  std::mutex changing_;
  Connection writer_;
  std::mutex idle_lock_;
  std::vector<std::shared_ptr<Connection>> idle_;
};

}  // namespace

Result<std::unique_ptr<Store>> sqlite_store(const std::filesystem::path& file) {
  try {
    return std::unique_ptr<Store>{std::make_unique<SqliteStore>(file)};
  } catch (const SqlTrouble& trouble) {
    return trouble.error;
  }
}

}  // namespace meanwhile::store
