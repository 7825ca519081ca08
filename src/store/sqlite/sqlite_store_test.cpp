#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "store/sqlite/migrate.hpp"
#include "store/stores_for_tests.hpp"

namespace meanwhile::store {
namespace {

using care::Version;
using testing::HasSubstr;

constexpr auto change = Errand::Intent::change;

std::string content(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

Status put_life(Store& store, const std::string& json, Version seen) {
  const auto unit = *store.begin({herself, first_moment, change});
  if (const auto put = unit->put_life(ana, json, seen); !put) return put.error();
  return unit->commit();
}

std::optional<Document> life(Store& store) {
  return *(*store.begin({herself, first_moment}))->life(ana);
}

class SqliteStore : public testing::Test {
 protected:
  Result<std::unique_ptr<Store>> open() { return sqlite_store(file_); }
  void sql(const std::string& text) { Connection{file_}.run(text); }

  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_ / "meanwhile.db";
};

TEST_F(SqliteStore, KeepsWhatWasCommitted) {
  ASSERT_TRUE(put_life(**open(), "{}", Version::none));
  const auto again = *open();
  EXPECT_EQ(life(*again), (Document{"{}", Version{1}}));
}

TEST_F(SqliteStore, AHoldEndsAlsoWhenNobodyWasThereToEndIt) {
  {
    const auto store = *open();
    auto unit = *store->begin({herself, first_moment, change});
    const std::vector seats{evening};
    ASSERT_TRUE(
        unit->put_hold(ana, {care::HoldId{"h"}, "{}", first_moment + care::hold_lasts}, seats));
    ASSERT_TRUE(unit->commit());
  }
  const auto store = *open();
  const auto claims = [&](care::Moment now) {
    return (*store->begin({staff, now}))->claims({})->size();
  };
  EXPECT_EQ(claims(first_moment + care::hold_lasts - std::chrono::seconds{1}), 1u);
  EXPECT_EQ(claims(first_moment + care::hold_lasts), 0u);
}

TEST_F(SqliteStore, IsRefusedWhereItCannotBe) {
  file_ = folder_ / "no-such-folder" / "meanwhile.db";
  EXPECT_EQ(open().error().fault, Fault::unavailable);
}

TEST_F(SqliteStore, IsRefusedWhenANewerProgramWroteIt) {
  ASSERT_TRUE(open());
  sql("INSERT INTO schema_step VALUES ('9999_later', 'CREATE TABLE later (x)')");
  const std::string before = content(file_);
  const auto refused = open();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_THAT(refused.error().text, HasSubstr("newer version of this program (step 9999_later)"));
  EXPECT_EQ(content(file_), before);
}

TEST_F(SqliteStore, IsRefusedWhenAStepWasChanged) {
  ASSERT_TRUE(open());
  sql("UPDATE schema_step SET sql = sql || ' '");
  EXPECT_EQ(open().error().fault, Fault::conflict);
}

TEST_F(SqliteStore, IsRefusedWhenItIsSomebodyElses) {
  sql("CREATE TABLE bookmark (address TEXT)");
  EXPECT_EQ(open().error().fault, Fault::conflict);
  EXPECT_NO_THROW(sql("SELECT * FROM bookmark"));
}

TEST_F(SqliteStore, IsRefusedWhenItIsNoDatabase) {
  std::ofstream{file_} << "Dear diary, this is not a database at all, but long enough to be one.";
  EXPECT_EQ(open().error().fault, Fault::unavailable);
}

TEST_F(SqliteStore, TakesAllStepsOrNone) {
  Connection connection{file_};
  const SchemaStep good{"0001_a", "CREATE TABLE a (x)"}, bad{"0002_b", "CREATE TABLE a (x)"},
      better{"0002_b", "CREATE TABLE b (x)"};
  EXPECT_THROW(migrate(connection, std::vector{good, bad}), SqlTrouble);
  connection.roll_back();
  EXPECT_THROW(connection.run("SELECT * FROM a"), SqlTrouble);
  migrate(connection, std::vector{good});
  migrate(connection, std::vector{good, better});
  EXPECT_NO_THROW(connection.run("SELECT * FROM a, b"));
}

TEST_F(SqliteStore, StepsAreInOrder) {
  const auto steps = schema_steps();
  ASSERT_FALSE(steps.empty());
  for (std::size_t i = 0; i < steps.size(); ++i)
    EXPECT_THAT(std::string{steps[i].name}, HasSubstr(std::to_string(10'001 + i).substr(1) + "_"));
}

/// No file may grow beyond so many bytes, as on a disk that is full.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

TEST_F(SqliteStore, AFullDiskCostsTheChangeAndNothingElse) {
  const auto store = *open();
  ASSERT_TRUE(put_life(*store, "before", Version::none));
  {
    const FullDisk full{200'000};
    const Status refused = put_life(*store, std::string(1'000'000, 'x'), Version{1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::unavailable);
    EXPECT_EQ(life(*store), (Document{"before", Version{1}}));
  }
  EXPECT_TRUE(put_life(*store, "after", Version{1}));
  EXPECT_EQ(life(*store), (Document{"after", Version{2}}));
  EXPECT_EQ(life(**open()), (Document{"after", Version{2}}));
}

}  // namespace
}  // namespace meanwhile::store
