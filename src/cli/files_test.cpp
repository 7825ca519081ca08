#include "cli/files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace meanwhile::cli {
namespace {

namespace fs = std::filesystem;

/// An empty folder of the test's own, gone afterwards.
class Folder : public testing::Test {
 protected:
  Folder() {
    std::string path = (fs::temp_directory_path() / "meanwhile.XXXXXX").string();
    folder_ = mkdtemp(path.data());
  }
  ~Folder() override { fs::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  static void put(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
  }
  static std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
  }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}));
  }

 private:
  fs::path folder_;
};

using ReadFile = Folder;
using WriteFiles = Folder;

TEST_F(ReadFile, GivesBackEveryByte) {
  std::string bytes(200'000, 'x');
  bytes[7] = '\0';
  bytes[70'000] = '\xff';
  put(at("a"), bytes);
  EXPECT_EQ(*read_file(at("a")), bytes);
  put(at("empty"), "");
  EXPECT_EQ(*read_file(at("empty")), "");
}

TEST_F(ReadFile, SaysWhatIsWrong) {
  EXPECT_EQ(read_file(at("absent")).error().fault, Fault::not_found);
  EXPECT_EQ(read_file(at("")).error().text, "is a folder, expected a file");
}

TEST_F(ReadFile, DoesNotReadForEver) {
  EXPECT_EQ(read_file("/dev/zero").error().text, "is larger than 64 MiB");
}

TEST_F(WriteFiles, WritesAllForTheirOwnerOnly) {
  ASSERT_TRUE(write_files(std::vector<NewFile>{{at("a"), "one"}, {at("b"), "two"}}));
  EXPECT_EQ(content(at("a")), "one");
  EXPECT_EQ(content(at("b")), "two");
  EXPECT_EQ(fs::status(at("a")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(entries(), 2U);  // no drafts left
}

TEST_F(WriteFiles, WritesNoneWhenOneCannotBe) {
  put(at("a"), "before");
  const Status written =
      write_files(std::vector<NewFile>{{at("a"), "after"}, {at("no/such/folder"), "two"}});
  ASSERT_FALSE(written);
  EXPECT_TRUE(written.error().text.starts_with(at("no/such/folder") + ": cannot be written: "));
  EXPECT_EQ(content(at("a")), "before");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(WriteFiles, KeepsTheModeAndTheLinkOfWhatStandsThere) {
  put(at("real"), "before");
  fs::permissions(at("real"), fs::perms{0644});
  fs::create_symlink(at("real"), at("link"));
  ASSERT_TRUE(write_files(std::vector<NewFile>{{at("link"), "after"}}));
  EXPECT_TRUE(fs::is_symlink(at("link")));
  EXPECT_EQ(content(at("real")), "after");
  EXPECT_EQ(fs::status(at("real")).permissions(), fs::perms{0644});
}

TEST_F(WriteFiles, LeavesFoldersAndDevicesInTheirPlace) {
  EXPECT_FALSE(write_files(std::vector<NewFile>{{at(""), "x"}}));
  ASSERT_TRUE(write_files(std::vector<NewFile>{{"/dev/null", "x"}}));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  const Status full = write_files(std::vector<NewFile>{{"/dev/full", "x"}});
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace meanwhile::cli
